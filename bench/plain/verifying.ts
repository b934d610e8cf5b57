import { ProofChecker } from '../../api/kernel/identity/proof.ts'
import { makeProver } from '../../api/kernel/identity/testing/prover.ts'

// The bare limit of whatever is signed in: checking one proof after another, each of another key, and nothing else. Prints proofs per second.
const target = { method: 'POST', address: 'https://api.example/v1/bari/petitions', accessToken: 'x'.repeat(600) }
const now = new Date()
const proofs = Array.from({ length: 4000 }, () => {
  const prover = makeProver()
  return { jkt: prover.jkt, proof: prover.prove({ ...target, now }) }
})
const checker = new ProofChecker()
Error.stackTraceLimit = 0
const check = ({ jkt, proof }: (typeof proofs)[number]) => checker.check(proof, { ...target, jkt }, now)
proofs.slice(0, 1000).forEach(check)
const began = performance.now()
proofs.slice(1000).forEach(check)
process.stdout.write(String(3000 / ((performance.now() - began) / 1000)))
