declare module 'autocannon' {
  type Options = {
    url: string;
    connections: number;
    duration: number;
    method?: 'GET' | 'POST';
    headers?: Record<string, string>;
    body?: string;
    requests?: { path?: string; body?: string }[];
  };
  type Result = {
    requests: { average: number; total: number };
    latency: { p50: number; p97_5: number };
    '4xx': number;
    '5xx': number;
    errors: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
