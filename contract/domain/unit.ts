/** Units of measurement as each language writes them. Devices announce Home Assistant's English symbols; Russian has its own (GOST 8.417). */
import type { Lang } from './home'

const russian: Readonly<Record<string, string>> = {
  ...{ W: 'Вт', kW: 'кВт', MW: 'МВт', mW: 'мВт', Wh: 'Вт·ч', kWh: 'кВт·ч', MWh: 'МВт·ч', VA: 'В·А' },
  ...{ V: 'В', mV: 'мВ', kV: 'кВ', A: 'А', mA: 'мА', Hz: 'Гц', kHz: 'кГц', MHz: 'МГц', GHz: 'ГГц' },
  ...{ J: 'Дж', kJ: 'кДж', MJ: 'МДж', GJ: 'ГДж', K: 'К', lx: 'лк', lm: 'лм', dB: 'дБ', dBm: 'дБм' },
  ...{ Pa: 'Па', hPa: 'гПа', kPa: 'кПа', bar: 'бар', mbar: 'мбар', mmHg: 'мм рт. ст.' },
  ...{ mm: 'мм', cm: 'см', m: 'м', km: 'км', 'm²': 'м²', 'm³': 'м³', L: 'л', mL: 'мл' },
  ...{ 'm³/h': 'м³/ч', 'L/min': 'л/мин', 'L/h': 'л/ч', 'mm/h': 'мм/ч', 'm/s': 'м/с', 'km/h': 'км/ч' },
  ...{ g: 'г', kg: 'кг', mg: 'мг', 'µg/m³': 'мкг/м³', 'mg/m³': 'мг/м³', 'g/m³': 'г/м³' },
  ...{ 'W/m²': 'Вт/м²', 'kWh/m³': 'кВт·ч/м³' },
  ...{ ms: 'мс', s: 'с', min: 'мин', h: 'ч', d: 'сут', bit: 'бит', B: 'Б', kB: 'кБ', MB: 'МБ', GB: 'ГБ' },
  ...{ 'kB/s': 'кБ/с', 'MB/s': 'МБ/с', 'kbit/s': 'кбит/с', 'Mbit/s': 'Мбит/с', 'Gbit/s': 'Гбит/с' },
}

/** `W` is «Вт»; a unit that the language writes alike, or that nobody knows, stays as it is. */
export const unitIn = (unit: string, lang: Lang): string =>
  // Two signs for micro look the same.
  lang === 'ru' ? (russian[unit.replace('\u03bc', 'µ')] ?? unit) : unit
