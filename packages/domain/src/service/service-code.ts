/**
 * Services recorded by month, each under one code in every list: first those of the cadre forms 2A, 2B and 2C, then those
 * that eHDW 2.0 adds. The place of a code is its place in stored months: codes are appended, never moved or removed.
 */
export const SERVICE_CODES = [
  'antenatal',
  'iron-tablets',
  'post-partum-care',
  'counselling',
  'counselling-father',
  'home-visit',
  'water',
  'latrine',
  'health-insurance',
  'immunisation',
  'measles',
  'weighing',
  'length',
  'birth-certificate',
  'parenting-class',
  'paud',
  'supplementary-food',
  'development-check',
  'vitamin-a',
  'contraception',
  'free-meal',
  'premarital-guidance',
  'premarital-check',
  'anaemia-check',
  'girls-tablets',
  'waste-water',
  'social-assistance',
  'family-companion',
] as const;
export type ServiceCode = (typeof SERVICE_CODES)[number];
