/**
 * Which of the forms «один | два | пять» a number takes (CLDR rules for Russian, whole numbers).
 * vue-i18n hands in the number and how many forms the message has.
 */
export function russianPlural(n: number, forms: number): number {
  const whole = Math.abs(Math.trunc(n))
  const last = whole % 10
  const teen = whole % 100 >= 11 && whole % 100 <= 14
  const form = last === 1 && !teen ? 0 : last >= 2 && last <= 4 && !teen ? 1 : 2
  return Math.min(form, forms - 1)
}
