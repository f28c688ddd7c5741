import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_kp_clientAuth,
  id_kp_serverAuth,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Time,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

const COMMON_NAME = '2.5.4.3';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const HOST = 'localhost';
/** Clocks of host and plugin are the same; a step back must not make the certificate invalid. */
const BACKDATE_MS = 30_000;
const LIFETIME_MS = 262_980 * 3_600_000;

/** A certificate that its owner signed, and the key to it. */
export interface OwnCertificate {
  der: Buffer;
  key: KeyObject;
}

/**
 * Makes what go-plugin/mtls.go makes: an ECDSA certificate for "localhost", signed by itself, for servers and clients, valid for
 * 30 years. Our key is on P-256, which takes a millisecond; the reference's is on P-521.
 */
export function createCertificate(nowMs: number): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const name = new Name([
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new AttributeValue({ utf8String: HOST }) }),
    ]),
  ]);
  const content = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialNumber(),
    signature: algorithm,
    issuer: name,
    subject: name,
    validity: validity(nowMs),
    subjectPublicKeyInfo: AsnConvert.parse(publicKey.export({ type: 'spki', format: 'der' }), SubjectPublicKeyInfo),
    extensions: extensions(),
  });
  const signature = sign('sha256', Buffer.from(AsnConvert.serialize(content)), privateKey);
  const certificate = new Certificate({
    tbsCertificate: content,
    signatureAlgorithm: algorithm,
    signatureValue: Uint8Array.from(signature).buffer,
  });
  return { der: Buffer.from(AsnConvert.serialize(certificate)), key: privateKey };
}

/** 127 bits, positive and without leading zeros. */
function serialNumber(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}

/** Whole seconds, as X.509 wants; the end lies beyond 2049, from when on the long form of a time must be used. */
function validity(nowMs: number): Validity {
  const at = (ms: number) => new Date(Math.floor(ms / 1000) * 1000);
  const [notBefore, notAfter] = [at(nowMs - BACKDATE_MS), at(nowMs + LIFETIME_MS)];
  const validity = new Validity({ notBefore, notAfter });
  validity.notAfter = new Time({ generalTime: notAfter });
  return validity;
}

function extensions(): Extensions {
  const usage = new KeyUsage(
    KeyUsageFlags.digitalSignature |
      KeyUsageFlags.keyEncipherment |
      KeyUsageFlags.keyAgreement |
      KeyUsageFlags.keyCertSign,
  );
  return new Extensions([
    extension(id_ce_keyUsage, usage, true),
    extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_clientAuth, id_kp_serverAuth])),
    extension(id_ce_basicConstraints, new BasicConstraints({ cA: true }), true),
    extension(id_ce_subjectAltName, new SubjectAlternativeName([new GeneralName({ dNSName: HOST })])),
  ]);
}

function extension(id: string, value: object, critical = false): Extension {
  return new Extension({ extnID: id, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}
