import type { MfnRate } from '../../scenario/index.js';

/** The schedule that the worked examples were read from. */
const exports2025 = { label: 'USITC HTS exports of 2025 and 2026, column 1 general' } as const;
/** The schedule of 2025, for the goods of the spot checks. */
const schedule2025 = { label: 'USITC HTS 2025, column 1 general' } as const;

/** The column 1 general duties of the goods that the record and its worked examples speak of. */
export const usMfn: readonly MfnRate[] = [
  // The worked examples
  { importer: 'US', hs: '9503.00.00', duty: '0%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '9018.31.00', duty: '0%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '8507.60.00', duty: '3.4%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '8703.80.00', duty: '2.5%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '8517.13.00', duty: '0%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '4202.92.31', duty: '17.6%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '7607.11.60', duty: '5.3%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '6109.10.00', duty: '16.5%', source: exports2025, confidence: 'high' },
  // Other goods whose sums were published
  { importer: 'US', hs: '3924.10.20', duty: '6.5%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8204.20.00', duty: '9%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8481.80.30', duty: '5.6%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '8481.80.50', duty: '3%', source: exports2025, confidence: 'high' },
  { importer: 'US', hs: '8516.72.00', duty: '5.3%', source: schedule2025, confidence: 'high' },
  // The spot checks
  { importer: 'US', hs: '0902.10.10', duty: '6.4%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '1201.90.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '2805.30.00', duty: '5%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '3004.20.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '3901.20.10', duty: '6.5%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '4407.11.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '4901.99.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '6404.11.90', duty: '20%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '7208.51.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '7318.15.20', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '7323.93.00', duty: '2%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '7411.10.10', duty: '1.5%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '7606.12.30', duty: '3%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '7610.90.00', duty: '5.7%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8101.94.00', duty: '6.6%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8302.41.30', duty: '3.9%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8412.21.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8418.10.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8426.19.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8429.52.10', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8471.30.01', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8505.11.00', duty: '2.1%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8517.62.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8528.72.64', duty: '3.9%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8541.43.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8542.31.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8544.42.90', duty: '2.6%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8701.21.00', duty: '4%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8702.10.31', duty: '2%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '8708.30.50', duty: '2.5%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '9401.61.60', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '9403.20.00', duty: '0%', source: schedule2025, confidence: 'high' },
  { importer: 'US', hs: '9403.40.90', duty: '0%', source: schedule2025, confidence: 'high' },
];
