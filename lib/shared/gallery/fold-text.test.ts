import { expect, test } from 'vitest';
import { foldText, foldWords } from './fold-text';

test.each([
  ['Isparta', 'ısparta'],
  ['ISPARTA', 'ısparta'],
  ['İstanbul', 'istanbul'],
  ['IĞDIR', 'iğdir'],
  ['Łódź', 'lodz'],
  ['Straße', 'STRASSE'],
  ['Ærø', 'aero'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ＩＭＧ＿０１', 'img_01'],
  ['ﾊﾟﾊﾟ', 'パパ'],
  ['أحمد', 'احمد'],
  ['مُحَمَّد', 'محمد'],
  ['محـــمد', 'محمد'],
  ['ليلى', 'ليلي'],
  ['صورة', 'صوره'],
  ['صورة ٢٠٢٦', 'صورة 2026'],
  ['عکس ۱۴۰۵', 'عکس 1405'],
])('%s is found by %s', (text, typed) => {
  expect(foldText(text)).toBe(foldText(typed));
});

test.each([
  ['パパ', 'ハハ'],
  ['かき', 'がき'],
  ['कल', 'कुल'],
  ['ปา', 'ป่า'],
])('%s is another word than %s', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});

test('what consists of marks alone is no word', () => {
  expect(foldWords(' ـ \u0301 ')).toEqual([]);
});

test('folding again changes nothing', () => {
  for (const text of ['İIıi', 'ẞß', 'ΑΣ ας', 'أإآٱ', 'ﬁ½'])
    expect(foldText(foldText(text))).toBe(foldText(text));
});
