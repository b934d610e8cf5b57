import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What the test provider keeps: in memory, until it ends. */
export function memory(): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>()
  return (model) => {
    const name = (id: string) => `${model} ${id}`
    const of = (holds: (payload: AdapterPayload) => boolean) =>
      Promise.resolve([...kept].find(([key, payload]) => key.startsWith(`${model} `) && holds(payload))?.[1])
    return {
      upsert: async (id, payload) => void kept.set(name(id), payload),
      find: async (id) => kept.get(name(id)),
      findByUid: (uid) => of((payload) => payload.uid === uid),
      findByUserCode: (code) => of((payload) => payload.userCode === code),
      consume: async (id) => void Object.assign(kept.get(name(id)) ?? {}, { consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void kept.delete(name(id)),
      async revokeByGrantId(grantId) {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
