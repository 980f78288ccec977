import { createServer, type Server } from 'node:net';

export type Arrived = { to: string[]; raw: string };
export type SmtpServer = { url: string; arrived: Arrived[]; answer: (recipient: string) => string; close(): void };

/** As much of a mail server as a client needs (RFC 5321), on a port of its own. */
export async function startSmtp(): Promise<SmtpServer> {
  const smtp: SmtpServer = { url: '', arrived: [], answer: () => '250 ok', close: () => server.close() };
  const server: Server = createServer(socket => {
    let buffer = '';
    let to: string[] = [];
    let data = false;
    socket.write('220 test\r\n');
    socket.on('error', () => {});
    const command = (line: string) => {
      if (/^RCPT TO:/i.test(line)) {
        const recipient = line.match(/<(.*?)>/)![1]!;
        to.push(recipient);
        return smtp.answer(recipient);
      }
      if (/^DATA/i.test(line)) {
        data = true;
        return '354 go on';
      }
      if (/^QUIT/i.test(line)) return '221 bye';
      if (/^(MAIL|RSET)/i.test(line)) to = [];
      return '250 ok';
    };
    socket.setEncoding('utf8').on('data', chunk => {
      buffer += chunk;
      for (;;) {
        const end = buffer.indexOf(data ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const text = buffer.slice(0, end);
        buffer = buffer.slice(end + (data ? 5 : 2));
        if (data) smtp.arrived.push({ to, raw: text });
        const answer = data ? '250 taken' : command(text);
        if (answer.startsWith('250 taken')) data = false;
        socket.write(`${answer}\r\n`);
      }
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  smtp.url = `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
  return smtp;
}
