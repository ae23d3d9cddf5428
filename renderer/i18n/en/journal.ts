/** Words of the journal page. */
export const journal = {
  journal: {
    title: 'Journal',
    search: 'Search the journal',
    loadFailed: 'The journal could not be read.',
    noMatch: 'Nothing like that in the journal.',
    emptyTitle: 'Nothing done yet',
    emptyText:
      'Everything the crew does in the home and the calendar will stand here: when, on whose words, and how it ended. The journal stays on this computer.',
    talk: 'Go to Talk',
    more: 'Show earlier ones',
    states: 'States before and after',
  },
}
