import assert from 'node:assert/strict';
import { createHclog } from '../../plugin/go-plugin/index.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

describe('hclog', () => {
  it('writes one line of JSON with level, message, time and fields', () => {
    const lines: string[] = [];
    const log = createHclog({ clock: createVirtualClock(), write: (line) => lines.push(line), module: 'alias' });
    log.with({ rollout: 'shop/orders' }).warn('weight not confirmed', { weight: 10, big: 2n ** 60n });
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [
        {
          '@level': 'warn',
          '@message': 'weight not confirmed',
          '@timestamp': '2026-01-01T00:00:00.000000Z',
          '@module': 'alias',
          rollout: 'shop/orders',
          weight: 10,
          big: String(2n ** 60n),
        },
      ],
    );
    assert.ok(lines[0]?.endsWith('}\n'));
  });

  it('writes errors with their stack, and newlines inside the line', () => {
    const lines: string[] = [];
    createHclog({ clock: createVirtualClock(), write: (line) => lines.push(line) }).error('a\nb', {
      error: new Error('boom'),
    });
    assert.equal(lines.join('').split('\n').length, 2);
    assert.match(JSON.parse(lines[0] ?? '').error, /Error: boom\n\s+at /);
  });

  it('writes the message when the fields are no JSON', () => {
    const lines: string[] = [];
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    createHclog({ clock: createVirtualClock(), write: (line) => lines.push(line) }).warn('round', { circle });
    const { '@message': message, unprintable } = JSON.parse(lines[0] ?? '');
    assert.equal(message, 'round');
    assert.match(unprintable, /circular/);
  });
});
