/** Rules of this repository that no plug-in has. */
const kebabCaseFile = {
  meta: { type: 'suggestion', messages: { name: 'File names are in kebab-case.' }, schema: [] },
  create(context) {
    const name = context.filename.split(/[\\/]/).at(-1)
    const fine = /^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(name) || context.filename.includes('/migrations/')
    return { Program: (node) => (fine ? undefined : context.report({ node, messageId: 'name' })) }
  },
}

const noDefaultExport = {
  meta: { type: 'suggestion', messages: { named: 'Named exports only: one name for one thing everywhere.' }, schema: [] },
  create: (context) => ({ ExportDefaultDeclaration: (node) => context.report({ node, messageId: 'named' }) }),
}

const noUnsafeHtml = {
  meta: {
    type: 'problem',
    messages: { unsafe: "Only the API's sanitised HTML may be rendered so; say which in a disable comment." },
    schema: [],
  },
  create: (context) => ({
    CallExpression(node) {
      if (/^unsafe(HTML|SVG|CSS|Static)$/.test(node.callee.name ?? '')) context.report({ node, messageId: 'unsafe' })
    },
    AssignmentExpression(node) {
      if (/^(inner|outer)HTML$/.test(node.left.property?.name ?? '')) context.report({ node, messageId: 'unsafe' })
    },
  }),
}

/** Names of files, exports and raw HTML. */
export const repository = {
  rules: { 'kebab-case-file': kebabCaseFile, 'no-default-export': noDefaultExport, 'no-unsafe-html': noUnsafeHtml },
}
