import comments from '@eslint-community/eslint-plugin-eslint-comments'
import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { repository } from './tools/lint/rules.js'

const typescript = ['**/*.ts']
const tests = ['**/*.test.ts', 'api/testing/**', 'e2e/**']
const configs = ['*.config.{ts,js}', '*.config.*.ts', '.*.{js,cjs}', 'api/**/migrations/*.ts']

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'packages/*/dist', '.cache', '.data', 'types/openapi.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    plugins: { comments, repository },
    rules: {
      'comments/require-description': ['error', { ignore: [] }],
      'comments/no-unlimited-disable': 'error',
      'comments/disable-enable-pair': ['error', { allowWholeFile: true }],
      'comments/no-aggregating-enable': 'error',
      'comments/no-duplicate-disable': 'error',
      'repository/kebab-case-file': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-implicit-coercion': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'widgets/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true, minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false, inheritedMethods: false } },
      ],
      '@typescript-eslint/no-redundant-type-constituents': 'off', // `Known | string` names the known ones for the reader.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off', // Costs a third of the time, and says what the compiler is told.
      '@typescript-eslint/no-unnecessary-condition': 'off', // Index signatures and JSON need looks that the types call needless.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/require-await': 'off', // Handlers promise an answer even where they wait for nothing.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': 'off', // Service doors hand out functions, not methods that need a `this`.
      'repository/no-default-export': 'error',
    },
  },
  {
    files: ['api/**/*.ts'],
    ignores: ['api/config.ts', 'api/serve.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only api/config.ts reads the environment, given by api/serve.ts.' },
      ],
    },
  },
  {
    files: ['api/services/*/rules.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A rule gets the time as an argument.' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'A rule gets the time as an argument.',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A rule gets randomness as an argument.' },
      ],
    },
  },
  {
    files: ['widgets/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'off', // `lang` is an attribute of ours on purpose: it is what the host page already says.
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-static-styles': 'error',
      'wc/guard-super-call': 'off', // LitElement has every lifecycle callback.
      'wc/no-method-prefixed-with-on': 'off',
      'repository/no-unsafe-html': 'error',
    },
  },
  { files: ['tools/**', 'bench/**', 'demo/**', ...tests], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-expressions': 'off', // chai's assertions are expressions.
      // What a test reads off an answer is looked at by its assertion; `expect.any()` is any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: configs, rules: { 'repository/no-default-export': 'off' } },
)
