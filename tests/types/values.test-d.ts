/** What must not compile, each with its reason, and what must. Checked by the compiler alone. */
import type { Amount, Duty, IsoDate, Money, Party, Percent, Result, Shipment } from 'truce';
import { parsePercent, unwrap } from 'truce';

// A rate carries its sign, so that a percent and a fraction cannot be mixed up.
export const rate: Percent = '34%';
export const precise: Percent = '7.5%';
// @ts-expect-error a number is not a rate
export const fraction: Percent = 0.34;
// @ts-expect-error nor is a number in quotes
export const quoted: Percent = '0.34';

export const duty: Duty = '34%';
export const byWeight: Duty = { all: ['3.4%', { specific: '4.3 USD/kg' }] };
export const floor: Duty = { upTo: '15%', including: 'mfn' };
// @ts-expect-error a fraction is not a duty
export const fractionOfDuty: Duty = 0.34;
// @ts-expect-error nor is a number without its sign
export const bareDuty: Duty = '0.34';
// @ts-expect-error a specific duty is for a unit
export const perNothing: Duty = { specific: '4.3 USD' };
// @ts-expect-error a floor says what counts towards it
export const bareFloor: Duty = { upTo: '15%' };

export const us: Party = 'US';
export const union: Party = 'EU';
// @ts-expect-error three letters are not a party
export const usa: Party = 'USA';
// @ts-expect-error nor is a name
export const china: Party = 'China';
// @ts-expect-error codes are upper case
export const lower: Party = 'us';

export const day: IsoDate = '2025-04-10';
// @ts-expect-error a day is not a number
export const number: IsoDate = 20250410;
// @ts-expect-error nor an American date
export const american: IsoDate = '04/10/2025';
// @ts-expect-error nor a Date, which is an instant
export const instant: IsoDate = new Date(0);

export const amount: Amount = '14172.00 USD';
export const money: Money = '4.3 USD/kg';
// @ts-expect-error an amount has a currency
export const bare: Amount = '14172.00';
// @ts-expect-error a currency that no record uses
export const pounds: Amount = '5 GBP';
// @ts-expect-error a unit that duties are not counted by
export const perMile: Money = '4.3 USD/mile';

export const shipment: Shipment = { importer: 'US', origin: 'CN', enteredOn: '2025-05-01', hs: '9503.00.00' };
// @ts-expect-error a shipment enters on a day
export const undated: Shipment = { importer: 'US', origin: 'CN' };
// @ts-expect-error a code is text, so that its leading zeros stay
export const numbered: Shipment = { importer: 'US', origin: 'CN', enteredOn: '2025-05-01', hs: 9503 };

// A result is narrowed before it is used.
declare const result: Result<Percent, { readonly code: string }>;
// @ts-expect-error it may have been refused
export const unasked = result.value;
// @ts-expect-error it may have been allowed
export const unfounded = result.error;
export const asked: Percent | string = result.ok ? result.value : result.error.code;
export const taken: Percent = unwrap(parsePercent('34%'));

// What is given back cannot be changed.
declare const given: { readonly shipment: Shipment };
// @ts-expect-error it is read-only
given.shipment.hs = '8517';
