import type { FileNames } from './file-names.ts';
import { partWork, type Task } from './part-work.ts';
import type { Threads } from './threads.ts';

/**
 * Works off the tasks of one check after another in one thread, and remembers the answers: only what a changed file may
 * have changed is looked at again.
 */
export function rememberedWork(): Threads & { change(path: string): void } {
  const work = partWork();
  const names = new Map<string, FileNames>();
  const parts = new Map<string, unknown>();
  let told = '';
  const answer = (task: Task): unknown => {
    if ('folder' in task)
      return task.names.map((path) => {
        const known = names.get(path) ?? (work({ ...task, names: [path] }) as FileNames[])[0];
        if (known !== undefined) names.set(path, known);
        return known;
      });
    if ('files' in task) {
      // Where names are other ones, any pointer may lead elsewhere.
      const all = JSON.stringify(task);
      if (all !== told) parts.clear();
      told = all;
      return work(task);
    }
    if ('located' in task) return work(task);
    const key = task.part.join('\n');
    const known = parts.get(key) ?? work(task);
    parts.set(key, known);
    return known;
  };
  return {
    count: 1,
    change(path) {
      names.delete(path);
      for (const key of parts.keys()) if (key.split('\n').includes(path)) parts.delete(key);
    },
    // The kind of task says what its answer is: see `part-work.ts`.
    deal: (tasks) => Promise.resolve(tasks.map(answer) as never[]),
    tellAll: (task) => Promise.resolve(void answer(task)),
    stop: () => Promise.resolve(),
  };
}
