/** Holidays by name. Easter is computed (Meeus' algorithms, Gregorian and Julian); the rest are fixed or by weekday. */
import { Temporal } from 'temporal-polyfill'
import { nthWeekday } from '../calendar-math'
import { phraseReader } from '../phrases'

type Day = Temporal.PlainDate
export interface Holiday {
  readonly days: number
  readonly on: (year: number) => Day
}

function fixed(month: number, day: number, days = 1): Holiday {
  return { days, on: (year) => new Temporal.PlainDate(year, month, day) }
}
function nth(month: number, place: number, dow: number, shift = 0): Holiday {
  return {
    days: 1,
    on: (year) => {
      const first = new Temporal.PlainDate(year, month, 1)
      return (nthWeekday(first, place, dow) ?? first).add({ days: shift })
    },
  }
}
function fromEaster(shift: number, easter: (year: number) => Day, days = 1): Holiday {
  return { days, on: (year) => easter(year).add({ days: shift }) }
}

/** Western Easter Sunday (anonymous Gregorian algorithm). */
export function westernEaster(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return new Temporal.PlainDate(year, Math.floor(f / 31), (f % 31) + 1)
}

/** Orthodox Easter Sunday in the Gregorian calendar (Meeus' Julian algorithm plus the calendars' gap). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const f = d + e + 114
  const gap = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return new Temporal.PlainDate(year, Math.floor(f / 31), (f % 31) + 1).add({ days: gap })
}

const named: readonly (readonly [string, Holiday])[] = [
  [
    "new year's eve|new years eve|new year eve|nye|канун нового года|новогодняя ночь|новогоднюю ночь|новогодней ночи",
    fixed(12, 31),
  ],
  [
    "new year's day|new years day|new year day|new year's|new year|новый год|нового года|новому году|новым годом|новом году",
    fixed(1, 1),
  ],
  [
    'new year holidays|новогодние праздники|новогодние каникулы|новогодних праздниках|новогодних каникулах',
    fixed(1, 1, 8),
  ],
  ['старый новый год|старого нового года|старому новому году', fixed(1, 14)],
  [
    'christmas|christmas day|xmas|x - mas|католическое рождество|католического рождества|католическому рождеству',
    fixed(12, 25),
  ],
  ['christmas eve|xmas eve', fixed(12, 24)],
  ['boxing day', fixed(12, 26)],
  [
    'рождество|рождества|рождеству|рождеством|рождество христово|православное рождество|orthodox christmas',
    fixed(1, 7),
  ],
  ['сочельник|рождественский сочельник|канун рождества', fixed(1, 6)],
  ['крещение|крещения|крещению|epiphany orthodox', fixed(1, 19)],
  ['татьянин день|день студента', fixed(1, 25)],
  [
    "valentine's day|valentines day|valentine day|valentine's|день святого валентина|день всех влюбленных|дню святого валентина|день влюбленных",
    fixed(2, 14),
  ],
  ['день защитника отечества|дню защитника отечества|день защитников отечества', fixed(2, 23)],
  [
    "women's day|international women's day|женский день|международный женский день|женскому дню|женского дня",
    fixed(3, 8),
  ],
  [
    "st patrick's day|st . patrick's day|saint patrick's day|st patricks day|st paddy's day|saint paddy's day|saint patricks day",
    fixed(3, 17),
  ],
  [
    "april fools|april fools'|april fool's|april fools day|april fool's day|день смеха|день дурака",
    fixed(4, 1),
  ],
  ['день космонавтики|дню космонавтики', fixed(4, 12)],
  ['earth day', fixed(4, 22)],
  ['день труда|первомай|первомая', fixed(5, 1)],
  ['день победы|дню победы|дня победы|victory day', fixed(5, 9)],
  ['день россии|дню россии|дня россии', fixed(6, 12)],
  ['день защиты детей|дню защиты детей', fixed(6, 1)],
  ['independence day|fourth of july|the fourth of july', fixed(7, 4)],
  ['день знаний|дню знаний', fixed(9, 1)],
  ['день учителя|дню учителя', fixed(10, 5)],
  ['halloween|хэллоуин|хеллоуин|хэллоуина|хэллоуину', fixed(10, 31)],
  ['день народного единства|дню народного единства', fixed(11, 4)],
  ["veterans day|veterans' day|remembrance day", fixed(11, 11)],
  ['thanksgiving|thanksgiving day|день благодарения|дня благодарения', nth(11, 4, 4)],
  ['black friday|черная пятница|черную пятницу|черной пятницы', nth(11, 4, 4, 1)],
  ['cyber monday|киберпонедельник', nth(11, 4, 4, 4)],
  ['labor day|labour day', nth(9, 1, 1)],
  ['memorial day', nth(5, -1, 1)],
  ["mlk day|martin luther king day|martin luther king jr day|martin luther king's day", nth(1, 3, 1)],
  ["presidents day|presidents' day|president's day", nth(2, 3, 1)],
  ["columbus day|indigenous peoples day|indigenous peoples' day", nth(10, 2, 1)],
  ["mother's day|mothers day", nth(5, 2, 7)],
  ['день матери|дню матери', nth(11, -1, 7)],
  ["father's day|fathers day", nth(6, 3, 7)],
  ['easter|easter sunday|католическая пасха|католическую пасху', fromEaster(0, westernEaster)],
  ['good friday', fromEaster(-2, westernEaster)],
  ['maundy thursday', fromEaster(-3, westernEaster)],
  ['trinity sunday', fromEaster(56, westernEaster)],
  ['easter monday', fromEaster(1, westernEaster)],
  ['palm sunday', fromEaster(-7, westernEaster)],
  ['ash wednesday', fromEaster(-46, westernEaster)],
  ['shrove tuesday|pancake day|mardi gras', fromEaster(-47, westernEaster)],
  ['ascension day|ascension', fromEaster(39, westernEaster)],
  ['pentecost|whit sunday', fromEaster(49, westernEaster)],
  ['whit monday', fromEaster(50, westernEaster)],
  [
    'orthodox easter|пасха|пасху|пасхи|пасхе|пасхой|православная пасха|православную пасху',
    fromEaster(0, orthodoxEaster),
  ],
  ['вербное воскресенье|вербного воскресенья', fromEaster(-7, orthodoxEaster)],
  ['страстная пятница|страстную пятницу', fromEaster(-2, orthodoxEaster)],
  ['прощеное воскресенье|прощеного воскресенья', fromEaster(-49, orthodoxEaster)],
  ['масленица|масленицу|масленицы|масленице', fromEaster(-55, orthodoxEaster, 7)],
  ['радоница|радоницу', fromEaster(9, orthodoxEaster)],
  ['троица|троицу|троицы|троице', fromEaster(49, orthodoxEaster)],
]

export const readHolidayName = phraseReader<Holiday>(
  named.flatMap(([phrases, holiday]) => phrases.split('|').map((phrase) => [phrase, holiday] as const)),
)
