import fc from 'fast-check';
import { largestRemainder, ranks } from '../../../../src/domain/outputs/bulletin';

describe('shares of one whole', () => {
  test('three equal parts: the first takes what is left', () => {
    expect(largestRemainder([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
  });

  test('nothing to share out is nothing, not a hundred', () => {
    expect(largestRemainder([0, 0, 0])).toEqual([0, 0, 0]);
  });

  test('any counts: exactly 100.0, each within a tenth of its own quotient, nothing for nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 8 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        const shares = largestRemainder(parts);
        expect(shares.reduce((sum, share) => sum + Math.round(share * 10), 0)).toBe(1000);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (100 * parts[index]!) / total)).toBeLessThan(0.1);
          if (parts[index] === 0) expect(share).toBe(0);
        });
      }),
    );
  });

  test('a larger part never gets a smaller share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 2, maxLength: 8 }), (parts) => {
        const shares = largestRemainder(parts);
        parts.forEach((part, i) =>
          parts.forEach((other, j) => {
            if (part > other) expect(shares[i]!).toBeGreaterThanOrEqual(shares[j]!);
          }),
        );
      }),
    );
  });
});

describe('places', () => {
  test('two third places, then fifth', () => {
    expect(ranks([90, 80, 70, 70, 60])).toEqual([1, 2, 3, 3, 5]);
  });

  test('rows without a figure have no place and take none', () => {
    expect(ranks([null, 50, null, 50, 40])).toEqual([null, 1, null, 1, 3]);
  });
});
