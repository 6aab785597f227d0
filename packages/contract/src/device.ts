import { z } from 'zod';
import { instant } from './primitives.ts';
import { regionRef } from './region.ts';

const linkToken = z.string().min(20).max(100);
const pin = z.string().regex(/^\d{6}$/, 'enam angka');

export const deviceLinkGiven = z
  .object({
    id: z.string(),
    name: z.string(),
    token: z.string().meta({ description: 'Of the link; shown once' }),
    code: z.string().meta({ description: 'Six digits, given apart from the link; shown once' }),
    expiresAt: instant,
  })
  .meta({ id: 'DeviceLinkGiven' });
export const deviceLinkState = z
  .object({
    name: z.string(),
    region: regionRef,
    state: z.enum(['waiting', 'opened', 'confirmed', 'used', 'expired']),
    openedAgent: z.string().nullable().meta({ description: 'What opened it, as its browser says' }),
    openedAt: instant.nullable(),
    expiresAt: instant,
  })
  .meta({ id: 'DeviceLinkState' });
export const deviceEnrolment = z
  .object({
    name: z.string(),
    region: regionRef,
    step: z.enum(['code', 'waiting', 'pin']).meta({ description: 'What this telephone does next' }),
    expiresAt: instant,
  })
  .meta({ id: 'DeviceEnrolment' });
export const openDeviceLink = z
  .strictObject({
    token: linkToken,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'enam angka'),
  })
  .meta({ id: 'OpenDeviceLink' });
export const finishDeviceLink = z.strictObject({ token: linkToken, pin }).meta({ id: 'FinishDeviceLink' });
export const signInByPin = z.strictObject({ user: z.string().max(40), pin }).meta({ id: 'SignInByPin' });

export const deviceHere = z
  .object({
    state: z.enum(['none', 'active', 'ended']).meta({ description: '`ended`: what it keeps is to be cleared' }),
    people: z.array(z.object({ id: z.string(), name: z.string(), region: regionRef })),
  })
  .meta({ id: 'DeviceHere' });
export const deviceItem = z
  .object({
    id: z.string(),
    userAgent: z.string().nullable(),
    people: z.array(z.string()),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'DeviceItem' });
export type DeviceItem = z.infer<typeof deviceItem>;
export const deviceList = z.object({ devices: z.array(deviceItem) }).meta({ id: 'DeviceList' });
