/** A control of a form, as a browser would send it. */
type Control = { name: string; kind: 'text' | 'password' | 'chosen'; value: string };
export type FormSeen = { action: string; controls: Control[] };

const TAG = (names: string) => new RegExp(`<(${names})((?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*/?>`, 'g');
const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, sign => SIGNS[sign]!);
const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, plain(value)]));

const NOT_TYPED = new Set(['hidden', 'checkbox', 'radio', 'submit', 'file']);

/** The forms of a page that are sent, with what they hold when nobody has typed anything. */
export function formsOf(html: string): FormSeen[] {
  return html.split(/(?=<form\b)/).slice(1).flatMap(part => {
    const [whole] = part.split('</form>') as [string];
    const [[, , head] = []] = [...whole.matchAll(TAG('form'))];
    const { action = '', method } = attributesOf(head ?? '');
    return method === 'post' ? [{ action: action.replace(/[?#].*/, ''), controls: controlsOf(whole) }] : [];
  });
}

const controlsOf = (html: string): Control[] => [...inputsOf(html), ...areasOf(html), ...selectsOf(html)];

function inputsOf(html: string): Control[] {
  const taken = new Set<string>();
  return [...html.matchAll(TAG('input'))].flatMap(([, , text]) => {
    const { name, type = 'text', value = '', ...rest } = attributesOf(text!);
    if (!name || type === 'file' || type === 'submit') return [];
    if (type === 'checkbox' || type === 'radio') {
      if (!('checked' in rest) || taken.has(name)) return [];
      taken.add(name);
    }
    const kind = type === 'password' ? 'password' : NOT_TYPED.has(type) ? 'chosen' : 'text';
    return [{ name, kind, value }];
  });
}

const areasOf = (html: string): Control[] =>
  [...html.matchAll(new RegExp(`${TAG('textarea').source}([^]*?)</textarea>`, 'g'))].map(([, , text, value]) => ({
    name: attributesOf(text!).name!,
    kind: 'text',
    value: plain(value!),
  }));

function selectsOf(html: string): Control[] {
  return [...html.matchAll(new RegExp(`${TAG('select').source}([^]*?)</select>`, 'g'))].map(([, , text, inside]) => {
    const options = [...inside!.matchAll(TAG('option'))].map(([, , option]) => attributesOf(option!));
    const chosen = options.find(option => 'selected' in option) ?? options[0];
    return { name: attributesOf(text!).name!, kind: 'chosen', value: chosen?.value ?? '' };
  });
}
