/**
 * The nominal half of the Russian Snowball stemmer (https://snowballstem.org/algorithms/russian/stemmer.html), written from its
 * description. Names hold nouns and adjectives; the verb endings are left out, or «зеркала» and «зеркале» would come apart.
 * Takes folded words («ё» is already «е»).
 */
const vowel = 'аеиоуыэюя'
const rvPattern = new RegExp(`^[^${vowel}]*[${vowel}]`, 'u')
const r1Pattern = new RegExp(`^[^${vowel}]*[${vowel}]+[^${vowel}]`, 'u')

const adjective = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/u
const noun =
  /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/u
const superlative = /(?:ейше|ейш)$/u

/** Nouns in -ея, whose cases look like those of adjectives: «батарею», «галереей». */
const softNoun = /^(батаре|галере|алле|оранжере)(?:я|и|е|ю|й|ею|ей|ям|ями|ях)$/u

export function stemRussian(word: string): string {
  const soft = softNoun.exec(word)?.[1]
  if (soft !== undefined) return soft
  const start = rvPattern.exec(word)?.[0].length
  if (start === undefined) return word
  const prefix = word.slice(0, start)
  let rv = word.slice(start)
  rv = adjective.test(rv) ? rv.replace(adjective, '') : rv.replace(noun, '')
  rv = rv.replace(/и$/u, '')
  rv = withoutDerivation(prefix, rv)
  if (rv.endsWith('нн')) rv = rv.slice(0, -1)
  else if (superlative.test(rv)) {
    rv = rv.replace(superlative, '')
    if (rv.endsWith('нн')) rv = rv.slice(0, -1)
  } else rv = rv.replace(/ь$/u, '')
  return prefix + rv
}

function withoutDerivation(prefix: string, rv: string): string {
  const word = prefix + rv
  const r1 = r1Pattern.exec(word)?.[0].length
  if (r1 === undefined) return rv
  const r2 = r1Pattern.exec(word.slice(r1))?.[0].length
  if (r2 === undefined) return rv
  const from = Math.max(r1 + r2 - prefix.length, 0)
  return rv.slice(0, from) + rv.slice(from).replace(/(?:ость|ост)$/u, '')
}
