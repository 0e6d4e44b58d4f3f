import fc from 'fast-check';
import { decodeStatePart, encodeStatePart, wrapUnreadable } from '../../src/excel/state-part';

describe('the state part', () => {
  test('brings back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(decodeStatePart(encodeStatePart(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('brings back text that looks like markup, and characters XML cannot carry', () => {
    const value = { a: '</state> ]]> <![CDATA[ & &amp; "x"', b: '\uFFFE\uFFFF\u0000\uD800', c: '督查' };
    const xml = encodeStatePart(value);
    expect(xml).not.toMatch(/[\uFFFE\uFFFF]/);
    expect(decodeStatePart(xml)).toEqual(value);
  });

  test('reads what another program wrote: a declaration, a prefix, CDATA', () => {
    const xml =
      '<?xml version="1.0"?>\n<d:state xmlns:d="urn:duchaban:ledger:state" version=\'1\'><![CDATA[{"a":"<&>"}]]></d:state>';
    expect(decodeStatePart(xml)).toEqual({ a: '<&>' });
  });

  test.each([
    ['nothing', ''],
    ['another element', '<other/>'],
    ['damaged JSON', '<state version="1">{"a":</state>'],
    ['no version', '<state>{}</state>'],
    ['a newer version', '<state version="2">{}</state>'],
  ])('refuses %s', (_, xml) => {
    expect(() => decodeStatePart(xml)).toThrow();
  });

  test('an unreadable part is kept inside a sound one, whatever it holds', () => {
    const document = new DOMParser().parseFromString(wrapUnreadable('<state>&<broken'), 'application/xml');
    expect(document.documentElement.textContent).toBe('<state>&<broken');
  });
});
