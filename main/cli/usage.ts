/** `artel --help`, and the two ways a command can end badly: wrong usage (exit 2) and could not be done (exit 1). */
const verbs: Readonly<Record<string, string>> = {
  ask: `  artel ask TEXT [--json] [--yes] [--dry-run] [--profile DIR]
        does what TEXT says once and prints the answer; --yes confirms risky steps, --dry-run changes nothing`,
  chat: `  artel chat [--profile DIR]
        the same as a conversation, with context between turns; /help and /quit inside`,
  batch: `  artel batch --home FILE|DIR [--now ISO] [--tz ZONE] [--calendar DIR] [--yes] [--no-templates]
        JSON Lines in, JSON Lines out; nothing is published or written. A line that cannot be used is named on stderr and passed over;
        --no-templates: the models read every line`,
  dates: `  artel dates [--tz ZONE]
        JSON Lines {"id","text","ref","tz","lang"?} in; the dates read from each text out`,
  devices: `  artel devices [--broker URL] [--wait SECONDS] [--json] [--profile DIR]
        the devices a broker announces (without --broker: the home of the profile)`,
  calendar: `  artel calendar agenda --dir DIR --from ISO --to ISO [--json]
  artel calendar check FILE... [--json]
        occurrences in a range, expanded; what each file holds`,
  models: `  artel models [--json] [--profile DIR]
        what is installed, and whether it fits this machine`,
}

export const help = `artel: a crew of small language models for the home and the calendar

${Object.values(verbs).join('\n')}

Environment: ARTEL_PROFILE (profile folder), ARTEL_BROKER_PASSWORD (the app keeps the broker's password in the system keyring, which
the command line cannot read), ARTEL_LOG (debug, info, warn).

Exit codes: 0 done, 1 could not be done, 2 wrong usage. With --json stdout carries JSON only.`

/** The lines of one verb; the whole help where there is no such verb. */
export function usageOf(verb: string | undefined): string {
  const usage = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  return usage === undefined ? help : `${usage}\n\nartel --help shows all.`
}

export class UsageError extends Error {}

/** Could not be done: one line for people on stderr, no stack. */
export class CommandError extends Error {}
