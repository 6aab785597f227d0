import type { RegisteredPerson, RegisteredPregnancy, VillageRegister } from './village-register.ts';

export const personOf = (over: Partial<RegisteredPerson> & { readonly id: string }): RegisteredPerson => ({
  name: over.id,
  nameKind: 'given',
  sex: 2,
  birthDate: '2025-01-15',
  birthDateKind: 'exact',
  parents: '',
  household: null,
  family: null,
  mother: null,
  pregnancy: null,
  posyandu: null,
  rt: null,
  rw: null,
  dusun: null,
  address: null,
  guardian: null,
  kiaNumber: null,
  phone: null,
  birthWeightG: null,
  residence: { livedFrom: null, leftOn: null, diedOn: null },
  leftReason: null,
  confirmedOn: null,
  imported: false,
  version: 1,
  ...over,
});

export const pregnancyOf = (over: Partial<RegisteredPregnancy> & { readonly person: string }): RegisteredPregnancy => ({
  id: `of ${over.person}`,
  dueDate: '2026-09-10',
  knownFrom: null,
  end: null,
  facts: { armCm: null, hbGdl: null, heightCm: null, births: null, monthsSinceLastBirth: null, history: null },
  askedOn: null,
  version: 1,
  ...over,
});

export const registerOf = (over: Partial<VillageRegister>): VillageRegister => ({
  village: 1,
  people: [],
  pregnancies: [],
  households: [],
  families: [],
  catin: [],
  ...over,
});
