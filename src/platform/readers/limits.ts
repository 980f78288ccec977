/** What a reader takes on. Each limit has a sentence that says so: a file is never cut in silence. */
const MB = 1_000_000;

/** As much as an import takes from the command; read in a stream, so the size costs time only. */
export const MAX_CSV_BYTES = 500 * MB;
/** A workbook of 100 MB holds more rows than a sheet may have. */
export const MAX_XLSX_BYTES = 100 * MB;
/** Documents are read into memory, and a leaflet of 20 MB is mostly pictures. */
export const MAX_DOCUMENT_BYTES = 20 * MB;

/** A workbook has a few dozen parts; one with pictures in cells has hundreds. */
export const MAX_ZIP_ENTRIES = 2_000;
/** All parts together, unpacked: a full sheet of a million rows and ten columns is about 400 MB. */
export const MAX_UNPACKED_BYTES = 600 * MB;
/** Sheets pack 5 to 40 times; bombs a thousand times. Small parts may be anything. */
export const MAX_PACKING_RATIO = 100;
export const RATIO_COUNTS_FROM_BYTES = 10 * MB;

/** One tag, attribute or text of XML: a cell holds at most 32,767 characters. */
export const MAX_XML_TOKEN = 1 * MB;
export const MAX_XML_DEPTH = 256;

/** The texts of a workbook are held in memory while its cells are read. */
export const MAX_SHARED_BYTES = 64 * MB;
export const MAX_SHARED_STRINGS = 800_000;
export const MAX_SHEETS = 100;
/** A table of records has a few dozen columns. */
export const MAX_COLUMNS = 512;
export const MAX_CELL_CHARACTERS = 100_000;
/** One row of CSV: beyond it a quotation mark was never closed. */
export const MAX_CSV_ROW_BYTES = 1 * MB;
/** Twice what a sheet of a spreadsheet holds. */
export const MAX_CSV_ROWS = 2_000_000;
export const MAX_CELL_STYLES = 65_000;
export const MAX_MERGED_RANGES = 2_000;

export const MAX_FAULTS = 100;
export const SAMPLE_ROWS = 5;
/** A header stands near the top: a sheet without one below that is no table. */
export const HEADER_WITHIN_ROWS = 50;

export const MAX_DOCUMENT_CHARACTERS = 200_000;
export const MAX_PDF_PAGES = 200;

/** Rows handed over at once: enough to spare messages, few enough to hold. */
export const BATCH_ROWS = 250;
export const BATCH_CHARACTERS = 200_000;

/** Computing time from a question to its answer; time spent waiting for the disk or for others is not counted. */
export const MAX_CPU_MS = 1_700;
/** Looking through a table or a document ends before that, with what was found. */
export const LOOK_CPU_MS = 1_100;
/** Should the disk hang, or a library wait for something that never comes. */
export const MAX_WAIT_MS = 15_000;
/** What a reading thread may hold: in JavaScript, and in buffers beside it. It is looked at from outside. */
export const MAX_HEAP_BYTES = 72 * MB;
export const MAX_BUFFER_BYTES = 90 * MB;
/**
 * The engine's own limit lies well above: an allocation that meets it may end the whole process, so it is the last
 * resort for a thread that outruns the looks.
 */
export const ENGINE_HEAP_MB = 384;
