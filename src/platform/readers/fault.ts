import type { FaultCode, FileFault, FilePlace } from './reader-types.ts';

export const fault = (code: FaultCode, vi: string, en: string, at?: FilePlace): FileFault =>
  at ? { code, said: { vi, en }, at } : { code, said: { vi, en } };

/** Ends the reading of a file with what is to be said about it. */
export class ReadFault extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.said.en);
    this.name = 'ReadFault';
    this.fault = fault;
  }
}

export const stop = (code: FaultCode, vi: string, en: string, at?: FilePlace): ReadFault =>
  new ReadFault(fault(code, vi, en, at));

export const broken = (at?: FilePlace): ReadFault =>
  stop(
    'broken',
    'Tệp bị hỏng hoặc gửi chưa hết. Hãy mở lại bằng phần mềm bảng tính hoặc soạn thảo, lưu thành tệp mới rồi gửi lại.',
    'The file is damaged or came only in part. Open it again in its program, save it as a new file and send that.',
    at,
  );

export const tooLarge = (vi: string, en: string, at?: FilePlace): ReadFault => stop('too-large', vi, en, at);

/** Whatever ended the reading, as a sentence: what no reader knows of is a damaged file. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof ReadFault) return error.fault;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return fault(
      'missing',
      'Không mở được tệp này. Hãy gửi lại tệp.',
      'This file can not be opened. Send it again.',
    );
  return broken().fault;
}
