import type { Basket, Stratum } from '../../baskets/index.js';

/**
 * 102 kinds of Chinese goods that US law told apart in 2025: every combination of Section 301 rate, reciprocal exemption and
 * Section 232 path that occurs among 19,780 ten-digit lines, each with its share of imports.
 *
 * A stratum is described, not priced: a representative good (the largest line of its kind), the Section 301 list it is on
 * where its code does not say, its metal content, its use. The law of the record makes the rate.
 *
 * - `share`: of US imports for consumption from China in 2024, rounded to five decimals; they sum to 100.00002.
 * - `mfn`: the trade-weighted column 1 duty of the larger cell that the kind belongs to.
 * - `content`: an average of its industry, an assumption about the goods and not law. `100%` where the duty is on the full
 *   value. Measured for vehicle parts (A006, A067), building hardware (A013), sports equipment (A014), machine parts (A029),
 *   household appliances (A030, A036, A046, A063), metal furniture (A019, A080, steel and aluminium together 17.17%), cable
 *   (A028, A031, A032), copper fittings (A047, A094), tractors and buses (A090, A100). The other kinds with content take the
 *   figure of the largest kind with the same materials: A006 for steel, A013 for aluminium, A014 for both.
 * - `uses`: where the law asks for a use, the whole kind is taken to be for it.
 */
const strata: readonly Stratum[] = [
  // no 301; reciprocal
  { id: 'A001', share: '20.21866%', hs: '9503.00.0073', mfn: '2.923%' },
  // no 301; electronics of 11 April
  { id: 'A002', share: '18.88622%', hs: '8517.13.0000', mfn: '0%' },
  // 301 at 25%; reciprocal
  { id: 'A003', share: '15.73561%', hs: '8507.90.8000', lists: ['us-301-list-1'], mfn: '2.887%' },
  // 301 at 7.5%; reciprocal
  { id: 'A004', share: '13.12932%', hs: '6307.90.9891', lists: ['us-301-list-4a'], mfn: '7.33%' },
  // 301 at 7.5%; reciprocal
  { id: 'A005', share: '3.16276%', hs: '8507.60.0020', lists: ['us-301-list-4a'], mfn: '3.4%' },
  // 301 at 25%; reciprocal; 232 steel content from 2025-08-18
  {
    id: 'A006',
    share: '3.14673%',
    hs: '8708.99.8180',
    lists: ['us-301-list-3'],
    mfn: '1.193%',
    content: { steel: '12.21%' },
  },
  // 301 at 25%; reciprocal; 232 auto parts from 2025-05-03
  {
    id: 'A007',
    share: '2.53244%',
    hs: '8507.60.0010',
    lists: ['us-301-list-4a'],
    mfn: '2.56%',
    uses: ['automobile-part'],
  },
  // 301 at 7.5%; electronics of 11 April
  { id: 'A008', share: '2.03788%', hs: '8517.62.0090', lists: ['us-301-list-4a'], mfn: '0.117%' },
  // no 301; Annex II
  { id: 'A009', share: '1.71544%', hs: '2931.49.0020', mfn: '1.567%' },
  // 301 at 25%; reciprocal; 232 steel from 2025-03-12
  {
    id: 'A010',
    share: '1.6813%',
    hs: '7326.90.8688',
    lists: ['us-301-list-3'],
    mfn: '1.995%',
    content: { steel: '100%' },
  },
  // no 301; Annex II; 232 steel content and aluminium content from 2025-08-18
  { id: 'A011', share: '1.37798%', hs: '3004.90.9202', mfn: '1.567%', content: { steel: '8.71%', aluminium: '4.68%' } },
  // 301 at 25%; electronics of 11 April
  { id: 'A012', share: '1.33563%', hs: '8473.30.1180', lists: ['us-301-list-3'], mfn: '0%' },
  // 301 at 25%; reciprocal; 232 aluminium content from 2025-03-12
  {
    id: 'A013',
    share: '1.04511%',
    hs: '8302.50.0000',
    lists: ['us-301-list-3'],
    mfn: '1.257%',
    content: { aluminium: '3.85%' },
  },
  // 301 at 7.5%; reciprocal; 232 aluminium content from 2025-03-12, then steel content and aluminium content from 2025-08-18
  {
    id: 'A014',
    share: '1.0013%',
    hs: '9506.91.0030',
    lists: ['us-301-list-4a'],
    mfn: '2.558%',
    content: { steel: '8.71%', aluminium: '4.68%' },
  },
  // 301 at 25%; reciprocal; 232 steel content and aluminium content from 2025-08-18
  {
    id: 'A015',
    share: '0.97358%',
    hs: '9401.79.0011',
    lists: ['us-301-list-3'],
    mfn: '1.193%',
    content: { steel: '8.71%', aluminium: '4.68%' },
  },
  // no 301; reciprocal; 232 steel from 2025-03-12
  { id: 'A016', share: '0.78619%', hs: '7323.93.0080', mfn: '1.898%', content: { steel: '100%' } },
  // 301 at 25%; Annex II
  { id: 'A017', share: '0.71562%', hs: '2710.12.1550', lists: ['us-301-list-3'], mfn: '4.318%' },
  // 301 at 25%; reciprocal; 232 aluminium content from 2025-03-12, then auto parts from 2025-05-03
  {
    id: 'A018',
    share: '0.68958%',
    hs: '8708.29.5160',
    lists: ['us-301-list-3'],
    mfn: '2.56%',
    content: { aluminium: '3.85%' },
    uses: ['automobile-part'],
  },
  // 301 at 25%; reciprocal; 232 steel content and aluminium content from 2025-03-12
  {
    id: 'A019',
    share: '0.66306%',
    hs: '9403.20.0050',
    lists: ['us-301-list-3'],
    mfn: '1.193%',
    content: { steel: '8.59%', aluminium: '8.58%' },
  },
  // 301 at 25%; reciprocal; 232 aluminium content from 2025-03-12, then steel content and aluminium content from 2025-08-18
  {
    id: 'A020',
    share: '0.6568%',
    hs: '8716.80.5090',
    lists: ['us-301-list-3'],
    mfn: '1.257%',
    content: { steel: '8.71%', aluminium: '4.68%' },
  },
  // 301 at 7.5%; reciprocal; 232 aluminium content from 2025-03-12
  {
    id: 'A021',
    share: '0.6302%',
    hs: '8517.79.0000',
    lists: ['us-301-list-4a'],
    mfn: '2.558%',
    content: { aluminium: '3.85%' },
  },
  // 301 at 7.5%; reciprocal; 232 steel content from 2025-08-18
  {
    id: 'A022',
    share: '0.60653%',
    hs: '8703.10.5030',
    lists: ['us-301-list-4a'],
    mfn: '7.33%',
    content: { steel: '12.21%' },
  },
  // 301 at 25%; reciprocal; 232 autos from 2025-04-03
  { id: 'A023', share: '0.5368%', hs: '8703.23.0140', lists: ['us-301-list-1'], mfn: '2.548%' },
  // 301 at 25%; reciprocal; 232 furniture from 2025-10-14
  { id: 'A024', share: '0.43388%', hs: '9401.61.6011', lists: ['us-301-list-3'], mfn: '0%' },
  // 301 at 25%; electronics of 11 April; 232 aluminium content from 2025-03-12
  {
    id: 'A025',
    share: '0.36155%',
    hs: '8473.30.5100',
    lists: ['us-301-list-3'],
    mfn: '0%',
    content: { aluminium: '3.85%' },
  },
  // 301 at 7.5%; reciprocal; 232 aluminium content from 2025-08-18
  {
    id: 'A026',
    share: '0.34687%',
    hs: '8467.29.0090',
    lists: ['us-301-list-4a'],
    mfn: '7.33%',
    content: { aluminium: '3.85%' },
  },
  // 301 at 50%; Annex II
  { id: 'A027', share: '0.32598%', hs: '8542.39.0060', mfn: '0.077%' },
  // 301 at 25%; reciprocal; 232 copper content from 2025-08-01, then aluminium content and copper content from 2025-08-18
  {
    id: 'A028',
    share: '0.30926%',
    hs: '8544.42.9090',
    lists: ['us-301-list-3'],
    mfn: '1.703%',
    content: { aluminium: '8.32%', copper: '49.14%' },
  },
  // 301 at 25%; reciprocal; 232 steel content from 2025-03-12
  {
    id: 'A029',
    share: '0.27334%',
    hs: '8431.49.9095',
    lists: ['us-301-list-1'],
    mfn: '0.499%',
    content: { steel: '16.98%' },
  },
  // 301 at 25%; reciprocal; 232 steel content from 2025-06-23
  {
    id: 'A030',
    share: '0.26489%',
    hs: '8516.60.4070',
    lists: ['us-301-list-3'],
    mfn: '0.101%',
    content: { steel: '10.33%' },
  },
  // 301 at 25%; reciprocal; 232 copper content from 2025-08-01
  {
    id: 'A031',
    share: '0.26335%',
    hs: '8544.42.2000',
    lists: ['us-301-list-3'],
    mfn: '1.703%',
    content: { copper: '49.14%' },
  },
  // 301 at 25%; reciprocal; 232 aluminium content from 2025-08-18
  {
    id: 'A032',
    share: '0.25447%',
    hs: '8544.60.6000',
    lists: ['us-301-list-2'],
    mfn: '1.193%',
    content: { aluminium: '8.32%' },
  },
  // no 301; reciprocal; 232 steel content from 2025-08-18
  { id: 'A033', share: '0.24442%', hs: '8609.00.0000', mfn: '2.923%', content: { steel: '12.21%' } },
  // 301 at 7.5%; informational material
  { id: 'A034', share: '0.24429%', hs: '4901.99.0070', lists: ['us-301-list-4a'], mfn: '0%' },
  // 301 at 7.5%; reciprocal; 232 aluminium from 2025-03-12
  {
    id: 'A035',
    share: '0.21839%',
    hs: '7615.10.3025',
    lists: ['us-301-list-4a'],
    mfn: '1.898%',
    content: { aluminium: '100%' },
  },
  // 301 at 25%; reciprocal; 232 steel content from 2025-06-23, then steel content and aluminium content from 2025-08-18
  {
    id: 'A036',
    share: '0.20144%',
    hs: '8418.10.0045',
    lists: ['us-301-list-3'],
    mfn: '0.101%',
    content: { steel: '10.33%', aluminium: '2.34%' },
  },
  // 301 at 7.5%; reciprocal; 232 steel from 2025-03-12
  {
    id: 'A037',
    share: '0.17767%',
    hs: '7318.16.0085',
    lists: ['us-301-list-4a'],
    mfn: '1.898%',
    content: { steel: '100%' },
  },
  // no 301; reciprocal; 232 aluminium content from 2025-08-18
  { id: 'A038', share: '0.17278%', hs: '8467.22.0020', mfn: '2.923%', content: { aluminium: '3.85%' } },
  // 301 at 7.5%; Annex II
  { id: 'A039', share: '0.16812%', hs: '2844.20.0020', lists: ['us-301-list-4a'], mfn: '1.567%' },
  // 301 at 25%; reciprocal; 232 aluminium
  { id: 'A040', share: '0.15501%', hs: '7606.12.3045', mfn: '3.397%', content: { aluminium: '100%' } },
  // 301 at 25%; reciprocal; 232 aluminium from 2025-03-12
  {
    id: 'A041',
    share: '0.15046%',
    hs: '7616.99.5190',
    lists: ['us-301-list-3'],
    mfn: '1.995%',
    content: { aluminium: '100%' },
  },
  // 301 at 25%; reciprocal; 232 steel
  { id: 'A042', share: '0.14931%', hs: '7210.12.0000', mfn: '0%', content: { steel: '100%' } },
  // 301 at 7.5%; reciprocal; 232 steel content and aluminium content from 2025-08-18
  {
    id: 'A043',
    share: '0.12586%',
    hs: '2106.90.9998',
    lists: ['us-301-list-4a'],
    mfn: '7.33%',
    content: { steel: '8.71%', aluminium: '4.68%' },
  },
  // no 301; informational material
  { id: 'A044', share: '0.12063%', hs: '4903.00.0000', mfn: '0%' },
  // 301 at 50%; reciprocal
  { id: 'A045', share: '0.11922%', hs: '4015.12.1010', mfn: '0%' },
  // 301 at 7.5%; reciprocal; 232 steel content from 2025-06-23
  {
    id: 'A046',
    share: '0.11279%',
    hs: '8450.20.0080',
    lists: ['us-301-list-4a'],
    mfn: '2.558%',
    content: { steel: '10.33%' },
  },
  // 301 at 25%; Annex II until 2025-08-01; 232 copper content from 2025-08-01
  {
    id: 'A047',
    share: '0.11122%',
    hs: '7412.20.0035',
    lists: ['us-301-list-3'],
    mfn: '2.008%',
    content: { copper: '92.24%' },
  },
  // no 301; reciprocal; 232 aluminium content from 2025-03-12
  { id: 'A048', share: '0.10712%', hs: '9506.99.1500', mfn: '2.923%', content: { aluminium: '3.85%' } },
  // no 301; reciprocal; 232 aluminium from 2025-03-12
  { id: 'A049', share: '0.10336%', hs: '7615.10.2025', mfn: '1.898%', content: { aluminium: '100%' } },
  // 301 at 25%; reciprocal; 232 auto parts from 2025-05-03
  {
    id: 'A050',
    share: '0.09681%',
    hs: '8716.90.5060',
    lists: ['us-301-list-3'],
    mfn: '3.1%',
    uses: ['automobile-part', 'intermodal-chassis'],
  },
  // no 301; Annex II from 2025-09-08
  { id: 'A051', share: '0.09412%', hs: '8505.11.0070', mfn: '2.118%' },
  // 301 at 25%; reciprocal; 232 cabinets from 2025-10-14
  { id: 'A052', share: '0.08532%', hs: '9403.60.8093', lists: ['us-301-list-3'], mfn: '0%' },
  // 301 at 7.5%; Annex II from 2025-11-13
  { id: 'A053', share: '0.08096%', hs: '0910.11.0015', lists: ['us-301-list-4a'], mfn: '0.425%' },
  // 301 at 25%; Annex II until 2025-10-14
  { id: 'A054', share: '0.07086%', hs: '4411.14.2000', lists: ['us-301-list-3'], mfn: '2.467%' },
  // 301 at 7.5%; informational material
  { id: 'A055', share: '0.05936%', hs: '4911.91.4040', lists: ['us-301-list-4a'], mfn: '0%' },
  // 301 at 25%; Annex II from 2025-09-08
  { id: 'A056', share: '0.05835%', hs: '8541.41.0000', lists: ['us-301-list-1'], mfn: '2.887%' },
  // 301 at 100%; reciprocal (the largest line, 9018.31.0080, is partly excluded by description; a syringe stands for it)
  { id: 'A057', share: '0.05054%', hs: '9018.31.0040', mfn: '0%' },
  // 301 at 7.5%; reciprocal; 232 steel
  {
    id: 'A058',
    share: '0.04516%',
    hs: '7304.41.6045',
    lists: ['us-301-list-4a'],
    mfn: '1.898%',
    content: { steel: '100%' },
  },
  // 301 at 25%; reciprocal; 232 steel from 2025-08-18
  {
    id: 'A059',
    share: '0.04474%',
    hs: '7307.19.3070',
    lists: ['us-301-list-3'],
    mfn: '1.703%',
    content: { steel: '100%' },
  },
  // 301 at 7.5%; reciprocal; 232 aluminium
  {
    id: 'A060',
    share: '0.03907%',
    hs: '7607.20.5000',
    lists: ['us-301-list-4a'],
    mfn: '1.898%',
    content: { aluminium: '100%' },
  },
  // 301 at 25%; Annex II until 2025-09-08
  { id: 'A061', share: '0.03893%', hs: '3910.00.0000', lists: ['us-301-list-2'], mfn: '4.686%' },
  // 301 at 25%; reciprocal
  { id: 'A062', share: '0.03846%', hs: '8426.19.0000', mfn: '1.123%' },
  // 301 at 7.5%; reciprocal; 232 steel content from 2025-06-23, then steel content and aluminium content from 2025-08-18
  {
    id: 'A063',
    share: '0.03566%',
    hs: '8450.11.0080',
    lists: ['us-301-list-4a'],
    mfn: '2.558%',
    content: { steel: '10.33%', aluminium: '2.34%' },
  },
  // 301 at 100%; reciprocal; 232 autos from 2025-04-03
  { id: 'A064', share: '0.03457%', hs: '8703.80.0060', mfn: '2.5%' },
  // 301 at 25%; Annex II until 2025-09-08; 232 steel content and aluminium content from 2025-08-18
  {
    id: 'A065',
    share: '0.03445%',
    hs: '3824.99.9397',
    lists: ['us-301-list-3'],
    mfn: '4.686%',
    content: { steel: '8.71%', aluminium: '4.68%' },
  },
  // 301 at 25%; Annex II from 2025-11-13
  { id: 'A066', share: '0.03197%', hs: '2008.99.9190', lists: ['us-301-list-3'], mfn: '2.887%' },
  // 301 at 25%; reciprocal; 232 steel content from 2025-08-18, then truck parts from 2025-11-01
  {
    id: 'A067',
    share: '0.02592%',
    hs: '8708.99.2300',
    lists: ['us-301-list-3'],
    mfn: '2.002%',
    content: { steel: '16.62%' },
    uses: ['truck-part'],
  },
  // no 301; informational material
  { id: 'A068', share: '0.02492%', hs: '4911.91.2040', mfn: '0%' },
  // no 301; reciprocal; 232 steel content and aluminium content from 2025-08-18
  { id: 'A069', share: '0.02291%', hs: '2903.43.1000', mfn: '2.923%', content: { steel: '8.71%', aluminium: '4.68%' } },
  // 301 at 25%; reciprocal; 232 truck parts from 2025-11-01
  { id: 'A070', share: '0.02284%', hs: '7007.21.1110', lists: ['us-301-list-3'], mfn: '2.002%', uses: ['truck-part'] },
  // no 301; Annex II from 2025-09-08; 232 steel content and aluminium content from 2025-08-18
  { id: 'A071', share: '0.01917%', hs: '2903.51.1000', mfn: '2.118%', content: { steel: '8.71%', aluminium: '4.68%' } },
  // 301 at 7.5%; reciprocal; 232 aluminium content from 2025-03-12, then auto parts from 2025-05-03
  {
    id: 'A072',
    share: '0.01745%',
    hs: '8302.10.3000',
    lists: ['us-301-list-4a'],
    mfn: '2.56%',
    content: { aluminium: '3.85%' },
    uses: ['automobile-part'],
  },
  // 301 at 25%; reciprocal; 232 steel content and aluminium content from 2025-08-18
  {
    id: 'A073',
    share: '0.01335%',
    hs: '8716.39.0090',
    lists: ['us-301-list-3'],
    mfn: '1.123%',
    content: { steel: '8.71%', aluminium: '4.68%' },
    uses: ['intermodal-chassis'],
  },
  // 301 at 25%; reciprocal; 232 steel content from 2025-08-18
  {
    id: 'A074',
    share: '0.01272%',
    hs: '8716.90.3000',
    lists: ['us-301-list-3'],
    mfn: '1.123%',
    content: { steel: '12.21%' },
    uses: ['intermodal-chassis'],
  },
  // 301 at 25%; reciprocal
  { id: 'A075', share: '0.01164%', hs: '6307.90.9870', lists: ['us-301-list-4a'], mfn: '2.002%' },
  // no 301; Annex II
  { id: 'A076', share: '0.01128%', hs: '2504.10.5000', mfn: '1.567%' },
  // 301 at 25%; reciprocal; 232 steel and aluminium, then auto parts from 2025-05-03
  {
    id: 'A077',
    share: '0.01063%',
    hs: '8708.10.3050',
    lists: ['us-301-list-3'],
    mfn: '0.077%',
    content: { steel: '100%', aluminium: '0%' },
    uses: ['automobile-part'],
  },
  // 301 at 50%; reciprocal
  { id: 'A078', share: '0.00972%', hs: '8541.43.0010', mfn: '0%' },
  // 301 at 25%; reciprocal; 232 truck vehicles from 2025-11-01
  { id: 'A079', share: '0.00963%', hs: '8704.90.0100', lists: ['us-301-list-2'], mfn: '14.402%' },
  // 301 at 25%; reciprocal; 232 aluminium content from 2025-03-12, then steel content and aluminium content from 2025-06-23
  {
    id: 'A080',
    share: '0.00916%',
    hs: '9403.99.9020',
    lists: ['us-301-list-3'],
    mfn: '1.257%',
    content: { steel: '8.59%', aluminium: '8.58%' },
  },
  // 301 at 25%; Annex II; 232 steel content and aluminium content from 2025-08-18
  {
    id: 'A081',
    share: '0.00781%',
    hs: '3808.94.5095',
    lists: ['us-301-list-3'],
    mfn: '4.318%',
    content: { steel: '8.71%', aluminium: '4.68%' },
  },
  // 301 at 25%; Annex II until 2025-10-14; 232 softwood from 2025-10-14
  { id: 'A082', share: '0.00734%', hs: '4407.19.0092', lists: ['us-301-list-3'], mfn: '0%' },
  // 301 at 25%; reciprocal; 232 steel from 2025-03-12, then auto parts from 2025-05-03
  {
    id: 'A083',
    share: '0.007%',
    hs: '7320.10.9060',
    lists: ['us-301-list-3'],
    mfn: '2.548%',
    content: { steel: '100%' },
    uses: ['automobile-part'],
  },
  // 301 at 100%; reciprocal; 232 buses from 2025-11-01
  { id: 'A084', share: '0.00624%', hs: '8702.40.3100', mfn: '2%' },
  // 301 at 25%; reciprocal; 232 aluminium from 2025-04-03
  {
    id: 'A085',
    share: '0.00481%',
    hs: '7612.90.1030',
    lists: ['us-301-list-3'],
    mfn: '1.995%',
    content: { aluminium: '100%' },
  },
  // 301 at 50%; Annex II; 232 aluminium content from 2025-03-12
  { id: 'A086', share: '0.00432%', hs: '8541.90.0000', mfn: '0.077%', content: { aluminium: '3.85%' } },
  // 301 at 25%; reciprocal; 232 aluminium from 2025-08-18
  {
    id: 'A087',
    share: '0.00369%',
    hs: '7612.90.5000',
    lists: ['us-301-list-3'],
    mfn: '1.703%',
    content: { aluminium: '100%' },
  },
  // no 301; Annex II from 2025-11-13
  { id: 'A088', share: '0.00353%', hs: '0802.92.1000', mfn: '2.923%' },
  // 301 at 25%; Annex II; 232 steel content from 2025-08-18
  {
    id: 'A089',
    share: '0.00292%',
    hs: '2804.29.0010',
    lists: ['us-301-list-3'],
    mfn: '4.318%',
    content: { steel: '12.21%' },
  },
  // 301 at 25%; reciprocal; 232 steel content from 2025-08-18, then truck vehicles from 2025-11-01
  {
    id: 'A090',
    share: '0.00236%',
    hs: '8701.24.0015',
    lists: ['us-301-list-2'],
    mfn: '2.002%',
    content: { steel: '0%' },
  },
  // no 301; Annex II from 2025-09-08
  { id: 'A091', share: '0.00193%', hs: '2924.29.0300', mfn: '2.118%' },
  // 301 at 7.5%; reciprocal; 232 steel from 2025-03-12, then auto parts from 2025-05-03
  {
    id: 'A092',
    share: '0.00175%',
    hs: '7320.20.1000',
    lists: ['us-301-list-4a'],
    mfn: '4.686%',
    content: { steel: '100%' },
    uses: ['automobile-part'],
  },
  // 301 at 25%; reciprocal; 232 steel from 2025-03-12, then steel and aluminium content from 2025-08-18
  {
    id: 'A093',
    share: '0.00149%',
    hs: '7308.20.0090',
    lists: ['us-301-list-2'],
    mfn: '1.995%',
    content: { steel: '100%', aluminium: '0%' },
  },
  // 301 at 7.5%; Annex II until 2025-08-01; 232 copper content from 2025-08-01
  {
    id: 'A094',
    share: '0.00138%',
    hs: '7418.10.0025',
    lists: ['us-301-list-4a'],
    mfn: '1.898%',
    content: { copper: '92.24%' },
  },
  // 301 at 25%; reciprocal; 232 aluminium content from 2025-04-04
  {
    id: 'A095',
    share: '0.00093%',
    hs: '2203.00.0030',
    lists: ['us-301-list-3'],
    mfn: '1.257%',
    content: { aluminium: '3.85%' },
  },
  // 301 at 7.5%; reciprocal; 232 auto parts from 2025-05-03
  {
    id: 'A096',
    share: '0.00057%',
    hs: '4009.42.0020',
    lists: ['us-301-list-4a'],
    mfn: '2.56%',
    uses: ['automobile-part'],
  },
  // no 301; reciprocal; 232 steel
  { id: 'A097', share: '0.00042%', hs: '7214.10.0000', mfn: '1.898%', content: { steel: '100%' } },
  // no 301; reciprocal; 232 auto parts from 2025-05-03
  { id: 'A098', share: '0.00038%', hs: '8519.81.2000', mfn: '2.56%', uses: ['automobile-part'] },
  // 301 at 25%; reciprocal; 232 steel content and aluminium from 2025-08-18
  {
    id: 'A099',
    share: '0.00004%',
    hs: '7614.10.1000',
    lists: ['us-301-list-2'],
    mfn: '1.703%',
    content: { steel: '0%', aluminium: '100%' },
  },
  // 301 at 25%; reciprocal; 232 steel content from 2025-08-18, then buses from 2025-11-01
  {
    id: 'A100',
    share: '0.00002%',
    hs: '8702.10.3100',
    lists: ['us-301-list-1'],
    mfn: '2.887%',
    content: { steel: '7.48%' },
  },
  // 301 at 25%; informational material
  { id: 'A101', share: '0%', hs: '3706.10.6090', lists: ['us-301-list-3'], mfn: '0%' },
  // 301 at 25%; reciprocal; 232 buses from 2025-11-01
  { id: 'A102', share: '0%', hs: '8702.20.3100', lists: ['us-301-list-1'], mfn: '2.887%' },
];

/**
 * US imports from China by the value of 2024, in 102 strata. Trade had by then moved away from what was taxed, so the average
 * starts 2025 at 13.0%, where weights of before the trade war give 20.7%.
 */
export const usImportsFromChina2024: Basket = {
  id: 'us-imports-from-china-2024',
  title: 'US imports from China, by value of 2024',
  source: {
    label:
      'US Census Bureau, imports for consumption 2024 by HTS10; USITC tariff schedule and chapter 99 notes by revision',
  },
  vintage: 'annual data of 2024; tariff schedule revisions of 2025',
  lane: { importer: 'US', origin: 'CN' },
  normalise: true,
  strata,
};
