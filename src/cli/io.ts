/** The world as a command sees it; tests hand in their own. */
export interface Io {
  /** Writes data; resolves when it is safe to write more. */
  out: (text: string) => Promise<void>;
  /** Writes talk: progress, warnings, errors. */
  err: (text: string) => void;
  stdin: () => Promise<Uint8Array>;
  stdinIsTerminal: boolean;
  outIsTerminal: boolean;
  errIsTerminal: boolean;
  /** Width of the terminal in cells, or null where output goes elsewhere. */
  columns: number | null;
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds on a clock that only goes forward. */
  now: () => number;
}

/** The real terminal, environment and streams of this process. */
export function processIo(): Io {
  let closed = false;
  // A reader that has seen enough (`| head`) closes the pipe: that is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Any other failure reaches the one who wrote, through the callback of the write.
    if (error.code === 'EPIPE') closed = true;
  });
  // With nobody left to read warnings the work still counts.
  process.stderr.on('error', () => undefined);
  return {
    out: (text) => (closed ? Promise.resolve() : writeOut(text)),
    err: (text) => void process.stderr.write(text),
    stdin: readStdin,
    // Asked for only where `-` is given: the module behind it takes time to load.
    get stdinIsTerminal() {
      return process.stdin.isTTY;
    },
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    env: process.env,
    now: () => performance.now(),
  };
}

function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
