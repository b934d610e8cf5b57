import 'reflect-metadata'
import { createPrivateKey } from 'node:crypto'
import { X509CertificateGenerator } from '@peculiar/x509'
import type { Signer } from './saml.ts'

/** A new key with a certificate of its own, good for ten years: for the test provider and for tests. @param bits Of the RSA key. */
export async function makeSigner(name: string, bits = 2048): Promise<Signer> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]) }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}, O=${name}, C=IT`,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2036-01-01'),
    signingAlgorithm: algorithm,
    keys,
  })
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), certificate: certificate.toString('pem') }
}
