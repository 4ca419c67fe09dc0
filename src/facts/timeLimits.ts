/**
 * How mails write a limit of hours, in the folded form texts are compared in. Source: the reports of scams that tell
 * people to act "within 24 hours" or "48 hours" (Kaspersky 2019 and later); the words for hours are our own (C), 2026-11.
 */

/** So many hours are a limit; fewer are how long a code is good for, more are said in days. */
const hours: readonly string[] = ['12', '24', '36', '48', '72'];

const units: readonly string[] = [
  ' hours',
  ' hour',
  ' hrs',
  '-hour',
  '-hours',
  'hrs',
  'h',
  ' h',
  ' horas',
  ' heures',
  ' ore',
  ' uur',
  ' uren',
  ' stunden',
  ' std',
  ' godzin',
  ' godziny',
  ' часов',
  ' часа',
  ' часы',
  ' годин',
  ' години',
  ' saat',
  ' jam',
  ' gio',
  ' tieng',
  ' ساعة',
  ' घंटे',
  ' घंटों',
  '時間',
  '시간',
  '小时',
  '小時',
  ' 時間',
  ' 시간',
  ' 小时',
  ' 小時',
];

export const timeLimits: readonly string[] = hours.flatMap((number) => units.map((unit) => number + unit));
