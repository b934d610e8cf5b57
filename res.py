import re
def res(p,choose):
    s=open(p).read()
    out='';i=0
    for m in re.finditer(r"<<<<<<< [^\n]*\n(.*?)=======\n(.*?)>>>>>>> [^\n]*\n",s,re.S):
        out+=s[i:m.start()]+choose(m.group(1),m.group(2)); i=m.end()
    open(p,'w').write(out+s[i:])
def app(a,b):
    if 'doorsOf, moderationHandlers' in a:
        return "import { mayWriteIn } from './kernel/moderation/blocks/enforcing.ts'\nimport { doorsOf, moderationHandlers, moderationLog, moderationNotices } from './kernel/moderation/index.ts'\nimport { createMachines } from './kernel/moderation/machines-door.ts'\n"
    return a.replace("  const listeners = listenersOf([{ hears: commentListeners }, ...services, webhooks],","  const machines = createMachines(doors)\n  const listeners = listenersOf([{ hears: commentListeners }, ...services, machines, webhooks],")
res('api/app.ts',app)
res('api/upkeep.ts',lambda a,b:a+"import { forgetRecord } from './kernel/moderation/machines-door.ts'\n")
def ent(a,b):
    return b.replace("contributions.map(({ author }) => author)","contributions.flatMap(({ author }) => author ?? [])").replace("const level = levels.get(author)!","const level = author === null ? 0 : levels.get(author)!")
res('api/kernel/moderation/entering.ts',ent)
res('api/kernel/moderation/openapi/items.yaml',lambda a,b:a)
