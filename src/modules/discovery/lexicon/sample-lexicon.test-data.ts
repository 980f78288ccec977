import { buildLexicon, type LexiconSources } from './lexicon.ts';
import { parseThesaurus } from './thesaurus-file.ts';

const ROWS = [
  'dryer\t\tprocessing\tmáy sấy\tdryer|drying machine',
  'rice-dryer\tdryer\tagriculture|processing\tmáy sấy lúa|máy sấy thóc\trice dryer|paddy dryer',
  'drying\t\tprocessing\tsấy|sấy khô\tdrying|dehydration',
  'rice\t\tagriculture\tlúa|thóc\trice|paddy',
  'lua-silk\t\tmaterials\tlụa\tsilk',
  'wastewater\t\tenvironment\tnước thải\twastewater|sewage',
  'textile-dyeing\t\tmaterials\tdệt nhuộm|nhuộm\ttextile dyeing|dyeing',
  'shrimp\t\tfishery\ttôm\tshrimp|prawn',
  'shrimp-disease\tshrimp\tfishery\tbệnh tôm|tôm chết\tshrimp disease',
  'leak\t\tmechanics\trò rỉ\tleak|leakage',
  'welding\t\tmechanics\thàn\twelding',
  'welding-robot\twelding\tmechanics\trobot hàn\twelding robot',
  'cutter\t\tmechanics\tmáy cắt\tcutting machine',
  'laser-cutting\t\tmechanics\tcắt laser\tlaser cutting',
  'battery\t\tenergy\tpin\tbattery',
  'g-machine\t\t\tmáy\tmachine|equipment',
  'g-treat\t\t\txử lý\ttreatment|treat',
];

export const sources: LexiconSources = {
  rows: parseThesaurus('sample.tsv', ['id\tbroader\tsectors\tvi\ten', ...ROWS].join('\n')).rows,
  stopWords: [
    ...['của', 'và', 'cho', 'trên', 'trong'].map(word => ({ lang: 'vi', word })),
    ...['the', 'of', 'and', 'for', 'a'].map(word => ({ lang: 'en', word })),
  ],
};

/** A small lexicon for tests. */
export const lexicon = buildLexicon(sources);
