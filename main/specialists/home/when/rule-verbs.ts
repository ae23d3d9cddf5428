/** How people speak of rules. Each pattern is the whole sentence; `about` is the rule meant. */
export type RuleVerb =
  'list_rules' | 'run_rule' | 'start_rule' | 'pause_rule' | 'resume_rule' | 'delete_rule' | 'status'

const noun = '(?:rules?|automations?|schedules?|scheduled\\s+(?:actions?|orders?|commands?))'
const nounRu = '(?:правил\\p{L}*|автоматизаци\\p{L}*|расписани\\p{L}*)'
const about = '(?:\\s+(?:about|for|on|with|of|that\\s+\\p{L}+s?|to)\\s+(?:the\\s+|my\\s+)?(?<about>.+?))?'
const aboutRu = '(?:\\s+(?:про|о|об|обо|для|насч[её]т|с|со)\\s+(?<about>.+?))?'
const now = '(?:\\s+(?:right\\s+now|now|прямо\\s+сейчас|сейчас))'
const whole = (source: string): RegExp => new RegExp(`^${source}${now}?[\\s.!?]*$`, 'iu')

/** "Pause the rule about the heating", "pause the heating rule", "pause all rules". */
const english = (verbs: string): RegExp[] => [
  whole(`(?:${verbs})\\s+(?<about>all|every)(?:\\s+(?:of\\s+)?(?:the|my))?\\s+${noun}`),
  whole(`(?:${verbs})\\s+(?:the\\s+|my\\s+|that\\s+|this\\s+)?${noun}${about}`),
  whole(`(?:${verbs})\\s+(?:the\\s+|my\\s+)?(?<about>.+?)\\s+${noun}`),
]
const russian = (verbs: string): RegExp[] => [
  whole(`(?:${verbs})\\p{L}*\\s+(?<about>все)(?:\\s+мои)?\\s+${nounRu}`),
  whole(`(?:${verbs})\\p{L}*\\s+(?:это\\s+)?${nounRu}${aboutRu}`),
]

export const ruleVerbs: readonly { readonly verb: RuleVerb; readonly patterns: readonly RegExp[] }[] = [
  {
    verb: 'list_rules',
    patterns: [
      whole(
        `(?:(?:what|which)\\s+${noun}(?:\\s+(?:do\\s+(?:I|we)\\s+have|are\\s+(?:there|set|on)|have\\s+I\\s+(?:made|set)))?${about}|(?:show|list|tell)(?:\\s+me)?(?:\\s+all)?(?:\\s+(?:of\\s+)?(?:the|my))?\\s+${noun}|(?:do\\s+I\\s+have|are\\s+there)(?:\\s+any)?\\s+${noun}|(?:my|all)\\s+${noun})`,
      ),
      whole(
        `(?:какие(?:\\s+у\\s+меня|\\s+у\\s+нас)?(?:\\s+есть|\\s+сейчас)?\\s+${nounRu}(?:\\s+(?:у\\s+меня|у\\s+нас))?(?:\\s+есть)?|(?:покажи|перечисли|назови|выведи)(?:те)?(?:\\s+мне)?(?:\\s+все)?(?:\\s+мои)?\\s+${nounRu}|есть\\s+(?:ли\\s+)?(?:какие-?\\s?нибудь\\s+)?${nounRu}|мои\\s+${nounRu}|список\\s+${nounRu})`,
      ),
    ],
  },
  {
    verb: 'run_rule',
    patterns: [
      ...english('run|execute|trigger|fire|carry\\s+out|try'),
      ...russian('выполни|исполни|прогони|примени'),
    ],
  },
  // One that rests is woken, another is run.
  { verb: 'start_rule', patterns: [...english('start|restart'), ...russian('запусти')] },
  {
    verb: 'pause_rule',
    patterns: [
      ...english('pause|suspend|disable|turn\\s+off|stop|switch\\s+off'),
      ...russian('приостанов|останов|поставь\\s+на\\s+паузу|выключи|отключи'),
    ],
  },
  {
    verb: 'resume_rule',
    patterns: [
      ...english('resume|unpause|enable|turn\\s+on|continue|switch\\s+on'),
      ...russian('возобнов|включи|сними\\s+с\\s+паузы|продолж'),
    ],
  },
  {
    verb: 'delete_rule',
    patterns: [
      ...english('delete|remove|cancel|drop|forget|get\\s+rid\\s+of|clear'),
      ...russian('удали|отмени|убери|сотри|забудь'),
    ],
  },
  {
    verb: 'status',
    patterns: [
      /^when\s+(?:will|do|does|is|are)\s+(?:the\s+|my\s+)?(?<about>.+?)\s+(?:going\s+to\s+)?(?:be\s+)?(?:turn(?:ed)?|go|switch(?:ed)?|open(?:ed)?|close(?:d)?|lock(?:ed)?|unlock(?:ed)?|start(?:ed)?|stop(?:ped)?|come)(?:\s+(?:on|off))?[\s?]*$/iu,
      /^когда\s+(?:включ|выключ|откро|закро|погас|загор|запуст|запр|отопр)\p{L}*\s+(?<about>[^,]+?)[\s?]*$/iu,
      /^когда\s+(?<about>[^,]+?)\s+(?:включ|выключ|откро|закро|погас|загор|запуст|запр|отопр)\p{L}*[\s?]*$/iu,
    ],
  },
]
