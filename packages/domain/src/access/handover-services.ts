import type { Agency } from './roles.ts';

/**
 * Services that a house can be handed over for, each with the agency that delivers it. A list and no free words, so that
 * none tells of a diagnosis, a pregnancy or contraception.
 */
export const handoverServices = {
  'social-aid': 'dinsos',
  'insurance-card': 'dinsos',
  'food-aid': 'pangan',
  'home-garden': 'pertanian',
  'fish-for-families': 'perikanan',
  latrine: 'pupr',
  'drinking-water': 'pupr',
  'decent-house': 'perkim',
  'waste-water': 'dlh',
  'birth-certificate': 'dukcapil',
  'family-card': 'dukcapil',
  'early-childhood-class': 'disdik',
  'parenting-class': 'dppkb',
  'family-companion': 'dppkb',
  'village-cash-aid': 'dpmd',
} as const satisfies Readonly<Record<string, Agency>>;

export type HandoverService = keyof typeof handoverServices;
export const HANDOVER_SERVICES = Object.keys(handoverServices) as [HandoverService, ...HandoverService[]];

/** Days after it was due that an open hand-over still shows whom it is about. */
export const HANDOVER_GRACE_DAYS = 90;
