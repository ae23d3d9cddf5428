/** One time of day, or a range of two. */
import { type Hit, type Rule, type Scene, wordAt } from '../pieces'
import { phraseSet } from '../phrases'
import { isDigits } from '../tokens'
import { months, units, weekdays } from '../words/calendar-words'
import { type ReadClock, readClock } from './read-clock'

/** Words that make a bare number after them an hour. */
const introducers = new Set('at @ by till until before after around about approximately circa'.split(' '))
const russianIntroducers = new Set('в во к ко до после около на часов с со'.split(' '))
/** Nouns after a number that say it is not an hour: "at 5 places", «на 2 человека», «в 5 комнатах». */
const notHour =
  /^(?:%|°|percent|degrees?|celsius|volts?|lights?|lamps?|rooms?|places?|people|persons?|guests?|bucks|dollars?|euros?|km|kg|miles?|times?|items?|pages?|points?|procent|процент\S*|градус\S*|этаж\S*|комнат\S*|ламп\S*|человек\S*|персон\S*|рубл\S*|доллар\S*|евро|раза?|разов|км|кг|метр\S*|литр\S*|штук\S*|ступен\S*|делени\S*|уров\S*|канал\S*|квартир\S*|подъезд\S*|дом\S*|мест\S*|стать\S*|пункт\S*|номер\S*|лет|год\S*|балл\S*|класс\S*|глав\S*|\S+[ая]х)$/
/** Talk of heat, light and sound: numbers after "to" or «на» are settings, not hours. */
const settingWords =
  /^(?:temperature|thermostat|brightness|volume|heat(?:ing)?|cool(?:ing)?|dim|degrees?|fan|speed|level|channel|heater|температур\S*|термостат\S*|яркост\S*|громкост\S*|градус\S*|процент\S*|отоплени\S*|обогрев\S*|кондиционер\S*|канал\S*|скорост\S*|тепло|свет|ламп\S*|вентилятор\S*)$/

export const clockRule: Rule = (scene, start) => {
  const read = readClock(scene, start)
  if (!read) return null
  if (!read.strong && !introduced(scene, start, read)) return null
  if (isRatio(scene, start, read.next)) return null
  return { body: { kind: 'time', time: read.time }, next: read.next }
}

function introduced(scene: Scene, start: number, read: ReadClock): boolean {
  if (beforeDay(scene, start, read.next)) return true
  const before = wordAt(scene, start - 1)
  const english = introducers.has(before)
  const russian = russianIntroducers.has(before)
  const alarm = before === 'for' && scene.tokens.some((token) => /^(?:alarms?|wake)$/.test(token.text))
  if (!english && !russian && !alarm) return false
  if (isInsideNumber(scene, read.next)) return false
  const after = wordAt(scene, read.next)
  if (notHour.test(after) || (after === '-' && notHour.test(wordAt(scene, read.next + 1)))) return false
  if (units.has(after) || months.has(after)) return false
  if (before === 'с' || before === 'со') return after === 'до' || after === '-'
  // "brightness at 20", but "turn on the fan at 9".
  if (before === 'at')
    return ![2, 3].some(
      (back) =>
        settingWords.test(wordAt(scene, start - back)) &&
        start - back >= 0 &&
        !/^(?:fan|heater|ламп|свет)/.test(wordAt(scene, start - back)),
    )
  return ['на', 'about', 'around', 'to', 'до', 'by'].includes(before) ? !talksOfSettings(scene) : true
}

const eveningsAhead = phraseSet(
  'tonight|this morning|this afternoon|this evening|tomorrow morning|tomorrow evening|tomorrow afternoon|tomorrow night|сегодня вечером|завтра утром|завтра вечером',
)
const daysAhead = new Set(['tomorrow', 'завтра', 'today', 'сегодня'])

/** "8 tonight"; "9 tomorrow" only where nothing stands before that could be counted. */
function beforeDay(scene: Scene, start: number, next: number): boolean {
  if (eveningsAhead(scene.tokens, next))
    return start === 0 || !/^(?:on|off|the|these|all|buy|купи\S*)$/.test(wordAt(scene, start - 1))
  return start === 0 && daysAhead.has(wordAt(scene, next))
}

/** 3% and 3.5 and 3/4: the number goes on. */
function isInsideNumber(scene: Scene, next: number): boolean {
  if (!scene.tokens[next]?.glued) return false
  const mark = wordAt(scene, next)
  if (mark === '%' || mark === '°') return true
  return /^[.,/:-]$/.test(mark) && isDigits(scene.tokens[next + 1]) && scene.tokens[next + 1]?.glued === true
}

function talksOfSettings(scene: Scene): boolean {
  return scene.tokens.some((token) => settingWords.test(token.text))
}

/** 16:9, 1:100 and the like. */
function isRatio(scene: Scene, start: number, next: number): boolean {
  return (
    wordAt(scene, start - 1) === ':' || (wordAt(scene, next) === ':' && scene.tokens[next]?.glued === true)
  )
}

const fromWords = new Set('from between между с со от at в'.split(' '))
const toWords = new Set('to - till til until through thru and до по и untill'.split(' '))

/** "from 3 to 5", "3-5pm", «с двух до четырех», "10:00–11:30", "between 9 and 10" */
export const clockRangeRule: Rule = (scene, start) => {
  const intro = wordAt(scene, start)
  const hasIntro = fromWords.has(intro)
  const left = readClock(scene, hasIntro ? start + 1 : start)
  if (!left) return null
  const link = wordAt(scene, left.next)
  if (!toWords.has(link)) return null
  if ((link === 'and' || link === 'и') && intro !== 'between' && intro !== 'между') return null
  let at = left.next + 1
  if (['at', 'about', 'around', 'примерно'].includes(wordAt(scene, at))) at += 1
  const right = readClock(scene, at)
  if (!right) return null
  if (!isTimeRange(scene, { start, intro: hasIntro ? intro : '', link, left, right })) return null
  if (/^[:/%]$/.test(wordAt(scene, right.next)) && scene.tokens[right.next]?.glued) return null
  return hitRange(left, right)
}

interface RangeWords {
  readonly start: number
  readonly intro: string
  readonly link: string
  readonly left: ReadClock
  readonly right: ReadClock
}

function isTimeRange(scene: Scene, { start, intro, link, left, right }: RangeWords): boolean {
  const after = wordAt(scene, right.next)
  const month = months.get(after)
  if (month || after === 'числа' || after === 'число' || notHour.test(after)) return false
  if (
    after === 'of' &&
    (months.has(wordAt(scene, right.next + 1)) || wordAt(scene, right.next + 1) === 'the')
  )
    return false
  if (units.has(after) || weekdays.get(after)?.plural) return false
  const minutes = left.time.grain === 'minute' || right.time.grain === 'minute'
  if (left.strong || right.strong) return true
  if (talksOfSettings(scene)) return false
  // Bare numbers joined with «по» are days of a month, not hours.
  if (link === 'по' && !minutes) return false
  if (intro === '' && !minutes) return link === '-' && besideDay(scene, start, right.next)
  return (intro !== '' && !(intro === 'at' && link !== '-')) || minutes
}

/** "Mon 10-11", "10-11 tomorrow": two bare numbers are hours beside a day. */
function besideDay(scene: Scene, start: number, next: number): boolean {
  const isDay = (word: string): boolean => weekdays.has(word) || daysAhead.has(word)
  return isDay(wordAt(scene, start - 1)) || isDay(wordAt(scene, next))
}

function hitRange(left: ReadClock, right: ReadClock): Hit {
  return { body: { kind: 'times', from: left.time, to: right.time }, next: right.next }
}
