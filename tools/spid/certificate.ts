import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

/** Whose certificate it is (AgID, avviso 29 v3). */
export interface Holder {
  /** `commonName` and `organizationName`. */
  readonly name: string
  /** Entity id. */
  readonly uri: string
  /** Code in the index of public administrations. */
  readonly ipaCode: string
  readonly locality: string
}

/** Policies of a public service provider: of AgID, and of SPID. */
const policies = ['1.3.76.16.6', '1.3.76.16.4.2.1']

/**
 * A new key (RSA) and its self-signed certificate as avviso 29 wants that of a public service provider: subject with `uri` (2.5.4.83) and
 * `organizationIdentifier` (2.5.4.97, `PA:IT-` and the IPA code), the policies, signatures and non-repudiation as its use.
 *
 * @param days For how long it is valid, from today on.
 * @returns PEM: private key, then certificate.
 */
export async function makeCertificate(
  holder: Holder,
  { bits, days, now }: { bits: number; days: number; now: Date },
): Promise<string> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]) }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [
      { CN: [holder.name] },
      { O: [holder.name] },
      { '2.5.4.83': [holder.uri] },
      { '2.5.4.97': [`PA:IT-${holder.ipaCode}`] },
      { C: ['IT'] },
      { L: [holder.locality] },
    ],
    notBefore: now,
    notAfter: new Date(now.getTime() + days * 24 * 60 * 60 * 1000),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(false),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      new CertificatePolicyExtension(policies),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
    .toString('base64')
    .match(/.{1,64}/g)!
  return ['-----BEGIN PRIVATE KEY-----', ...key, '-----END PRIVATE KEY-----', certificate.toString('pem'), ''].join('\n')
}
