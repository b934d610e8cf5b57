import { spawn } from 'node:child_process'

/**
 * Ends a server when this process is gone, however it went (exit, signal, `kill -9`): a shell holds the other end of a pipe and
 * acts when it closes. So nobody needs a signal handler, and nothing outlives its parent.
 *
 * @param folder is deleted afterwards when given.
 * @returns a function that calls the guard off; call it once the server has ended.
 */
export function guard(pid: number, folder: string | undefined): () => void {
  const script = [
    'read -r _',
    'kill -INT "$1" 2>/dev/null',
    'n=0; while kill -0 "$1" 2>/dev/null && [ "$n" -lt 100 ]; do sleep 0.1; n=$((n+1)); done',
    'if [ -n "$2" ]; then rm -rf "$2"; fi',
  ].join('\n')
  const shell = spawn('/bin/sh', ['-c', script, 'cdc-postgres-guard', String(pid), folder ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  shell.unref()
  const pipe = shell.stdin as typeof shell.stdin & { unref?: () => void }
  pipe.unref?.()
  return () => shell.kill('SIGKILL')
}
