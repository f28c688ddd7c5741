import assert from 'node:assert/strict';
import { createOpenStreams } from '../../plugin/grpc/open-streams.ts';

describe('open streams', () => {
  it('end once each, whoever ends them, also those that come late', () => {
    const ended: string[] = [];
    const streams = createOpenStreams();
    const endFirst = streams.add(() => ended.push('first'));
    streams.add(() => ended.push('second'));
    endFirst();
    endFirst();
    assert.deepEqual(ended, ['first']);
    streams.endAll();
    streams.endAll();
    assert.deepEqual(ended, ['first', 'second']);
    streams.add(() => ended.push('late'))();
    assert.deepEqual(ended, ['first', 'second', 'late']);
  });
});
