import type { ControlledItem } from '../measures/index.js';

/** Tariff lines that Announcement 2025 No. 18 gives for reference; it gives them for the seven together. */
const linesOfNo18 = [
  '2805301910',
  '2846901930',
  '2846901940',
  '2846901993',
  '2846902810',
  '2846902910',
  '2846903910',
  '2846904820',
  '2846904910',
  '2846909920',
] as const;

/**
 * The vocabulary of the export controls of the record.
 *
 * A control follows the description of an item, not its tariff line: codes are for finding the text, not for deciding.
 * Chinese codes of 2025 end in `.a` for metals, alloys, targets and (samarium, terbium, dysprosium) magnets, `.b` for
 * oxides and `.c` for compounds. Light rare earths (lanthanum, cerium, praseodymium, neodymium) are on no list.
 */
export const controlledItems: readonly ControlledItem[] = [
  // The seven of Announcement 2025 No. 18. Codes from 1C904 on are from the public record, not re-read.
  {
    id: 'samarium',
    title: 'Samarium',
    covers: 'metal, alloys, targets, SmCo magnets, oxide, compounds',
    codes: ['1C902', ...linesOfNo18],
  },
  {
    id: 'gadolinium',
    title: 'Gadolinium',
    covers: 'metal, alloys, targets, oxide, compounds',
    codes: ['1C903', ...linesOfNo18],
  },
  {
    id: 'terbium',
    title: 'Terbium',
    covers: 'metal, alloys, targets, NdFeB magnets with terbium, oxide, compounds',
    codes: ['1C904', ...linesOfNo18],
  },
  {
    id: 'dysprosium',
    title: 'Dysprosium',
    covers: 'metal, alloys, targets, NdFeB magnets with dysprosium, oxide, compounds',
    codes: ['1C905', ...linesOfNo18],
  },
  {
    id: 'lutetium',
    title: 'Lutetium',
    covers: 'metal, alloys, targets, oxide, compounds',
    codes: ['1C906', ...linesOfNo18],
  },
  {
    id: 'scandium',
    title: 'Scandium',
    covers: 'metal, alloys, targets, oxide, compounds',
    codes: ['1C907', ...linesOfNo18],
  },
  {
    id: 'yttrium',
    title: 'Yttrium',
    covers: 'metal, alloys, targets, oxide, compounds',
    codes: ['1C908', ...linesOfNo18],
  },
  // The five of Announcement 2025 No. 57.
  {
    id: 'holmium',
    title: 'Holmium',
    covers: 'metal, alloys, targets, magnets, crystals, oxide, compounds',
    codes: ['1C909'],
  },
  { id: 'erbium', title: 'Erbium', covers: 'metal, alloys, targets, crystals, oxide, compounds', codes: ['1C910'] },
  { id: 'thulium', title: 'Thulium', covers: 'metal, targets, crystals, oxide, compounds', codes: ['1C911'] },
  { id: 'europium', title: 'Europium', covers: 'metal, alloys, targets, oxide, compounds', codes: ['1C912'] },
  {
    id: 'ytterbium',
    title: 'Ytterbium',
    covers: 'metal, alloys, targets, crystals, oxide, compounds',
    codes: ['1C913'],
  },
  // The light ones, which no announcement names: they are reached through magnets and technology alone.
  { id: 'lanthanum', title: 'Lanthanum', covers: 'metal, oxide, compounds; under no control', codes: [] },
  { id: 'cerium', title: 'Cerium', covers: 'metal, oxide, compounds; under no control', codes: [] },
  { id: 'praseodymium', title: 'Praseodymium', covers: 'metal, oxide, compounds; under no control', codes: [] },
  { id: 'neodymium', title: 'Neodymium', covers: 'metal, oxide, compounds; under no control', codes: [] },
  // What rare earths are made with and into.
  {
    id: 'rare-earth-magnets',
    title: 'Rare-earth permanent magnets',
    covers: 'magnets with samarium, terbium or dysprosium; part 2 of annex 1 to No. 61',
    codes: ['1C902.a', '1C904.a', '1C905.a'],
  },
  {
    id: 'rare-earth-targets',
    title: 'Rare-earth targets',
    covers: 'sputtering targets; part 2 of annex 1 to No. 61',
    codes: ['3824999922', '8486909110'],
  },
  {
    id: 'rare-earth-equipment',
    title: 'Rare-earth equipment and inputs',
    covers:
      'centrifugal extraction, kilns, extraction tanks, hydrogen decrepitation furnaces, jet mills and auxiliary materials',
    codes: [],
  },
  {
    id: 'rare-earth-technology',
    title: 'Rare-earth technology',
    covers: 'mining, smelting and separation, metal smelting, magnet making, recycling, and keeping such lines running',
    codes: ['1E902'],
  },
  // Other metals and materials.
  { id: 'gallium', title: 'Gallium', covers: 'gallium-related items', codes: [] },
  { id: 'germanium', title: 'Germanium', covers: 'germanium-related items', codes: [] },
  { id: 'antimony', title: 'Antimony', covers: 'antimony-related items', codes: [] },
  {
    id: 'superhard-materials',
    title: 'Superhard materials',
    covers: 'synthetic diamond powder and crystals, wire saws, grinding wheels, and the plasma equipment to make them',
    codes: [],
  },
  { id: 'graphite', title: 'Graphite', covers: 'artificial and natural flake graphite items under control', codes: [] },
  {
    id: 'tungsten',
    title: 'Tungsten',
    covers: 'ammonium paratungstate, oxides, carbide, solid tungsten, technology',
    codes: [
      '1C117.c',
      '1C117.d',
      '1C004',
      '1D004',
      '2841801000',
      '2825901200',
      '2825901910',
      '2825901920',
      '2849902000',
      '8101940001',
      '8101991001',
      '8101999001',
    ],
  },
  {
    id: 'tellurium',
    title: 'Tellurium',
    covers: 'cadmium telluride, cadmium zinc telluride, mercury cadmium telluride',
    codes: ['6C002'],
  },
  { id: 'bismuth', title: 'Bismuth', covers: 'pure metal and organic compounds', codes: ['6C001'] },
  { id: 'molybdenum', title: 'Molybdenum', covers: 'powder', codes: ['1C117.b'] },
  { id: 'indium', title: 'Indium', covers: 'indium phosphide, trimethyl- and triethylindium', codes: ['3C004'] },
  // Batteries.
  {
    id: 'lithium-batteries',
    title: 'Lithium-ion batteries',
    covers: 'rechargeable cells and packs of 300 Wh/kg and more, their equipment and technology',
    codes: [],
  },
  {
    id: 'battery-cathode',
    title: 'Battery cathode materials',
    covers: 'dense lithium iron phosphate, ternary precursors, lithium-rich manganese, their equipment and technology',
    codes: [],
  },
  {
    id: 'graphite-anode',
    title: 'Artificial-graphite anodes',
    covers: 'anode materials, their equipment and technology',
    codes: [],
  },
  {
    id: 'battery-cathode-technology',
    title: 'Battery cathode technology',
    covers: 'preparation of lithium iron phosphate, lithium manganese iron phosphate and precursors',
    codes: ['252604X'],
  },
  { id: 'lithium-technology', title: 'Lithium technology', covers: 'extraction and refining of lithium', codes: [] },
  { id: 'gallium-technology', title: 'Gallium technology', covers: 'extraction of gallium', codes: [] },
  // Chips and what they are made with.
  { id: 'hbm', title: 'High-bandwidth memory', covers: 'memory stacks for accelerators', codes: ['3A090.c'] },
  {
    id: 'semiconductor-equipment',
    title: 'Semiconductor manufacturing equipment',
    covers: 'equipment, and foreign-made equipment under the direct product rules',
    codes: [],
  },
  {
    id: 'advanced-chips',
    title: 'Advanced computing chips',
    covers: 'accelerators above the thresholds of the US rules',
    codes: ['3A090'],
  },
  { id: 'model-weights', title: 'Model weights', covers: 'weights of the most capable closed AI models', codes: [] },
  {
    id: 'h20',
    title: 'Nvidia H20',
    covers: 'H20 and chips of the same or higher memory or interconnect bandwidth',
    codes: [],
  },
  { id: 'mi308', title: 'AMD MI308', covers: 'MI308', codes: [] },
  { id: 'h200', title: 'Nvidia H200', covers: 'H200 and lesser chips', codes: [] },
  { id: 'mi325x', title: 'AMD MI325X', covers: 'MI325X and lesser chips', codes: [] },
  { id: 'ascend-chips', title: 'Huawei Ascend', covers: 'Ascend 910B, 910C and 910D', codes: [] },
  {
    id: 'eda-software',
    title: 'EDA software',
    covers: 'software and technology for designing chips',
    codes: ['3D991', '3E991'],
  },
  {
    id: 'critical-software',
    title: 'Critical software',
    covers: 'any and all critical software, in the words of the threat; never defined',
    codes: [],
  },
  {
    id: 'nexperia-chips',
    title: 'Nexperia chips',
    covers: 'products of Nexperia in China and its subcontractors',
    codes: [],
  },
  // Fuels, engines, chemicals.
  { id: 'ethane', title: 'Ethane', covers: 'ethane', codes: [] },
  { id: 'butane', title: 'Butane', covers: 'butane', codes: [] },
  { id: 'jet-engines', title: 'Jet engines', covers: 'LEAP-1C and CF34 engines for COMAC aircraft', codes: [] },
  {
    id: 'aerospace-parts',
    title: 'Aerospace parts',
    covers: 'other parts and technology for COMAC aircraft',
    codes: [],
  },
  { id: 'nuclear-equipment', title: 'Nuclear equipment', covers: 'parts for nuclear power plants', codes: [] },
  { id: 'fentanyl-precursors', title: 'Fentanyl precursors', covers: 'thirteen precursor chemicals', codes: [] },
  // Whole lists.
  {
    id: 'cn-dual-use-list',
    title: 'Chinese dual-use items',
    covers: 'everything on the Chinese control list of dual-use items, as far as the record holds it',
    codes: [],
    includes: { program: 'cn-dual-use-controls' },
  },
  {
    id: 'subject-to-the-ear',
    title: 'Items subject to the EAR',
    covers: 'everything subject to the US Export Administration Regulations',
    codes: [],
    includes: 'everything',
  },
  { id: 'all-goods', title: 'All goods', covers: 'whatever is traded', codes: [], includes: 'everything' },
];
