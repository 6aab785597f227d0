/** Services recorded by month on the cadre forms 2A, 2B and 2C, each under one code in every list. */
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
] as const;
export type ServiceCode = (typeof SERVICE_CODES)[number];
