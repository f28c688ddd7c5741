import protobuf from 'protobufjs';
import 'protobufjs/ext/descriptor/index.js';

interface DescriptorField {
  typeName?: string;
}

interface DescriptorMessage {
  name?: string;
  field?: DescriptorField[];
  nestedType?: DescriptorMessage[];
  enumType?: { name?: string }[];
}

interface DescriptorFile extends protobuf.Message {
  name: string;
  package: string;
  dependency: string[];
  messageType: DescriptorMessage[];
  enumType: { name?: string }[];
  service: { name?: string; method?: { name?: string; inputType?: string; outputType?: string }[] }[];
}

/** A file as the reflection service answers it. */
export interface ProtoFile {
  name: string;
  /** Files that it needs. */
  dependencies: string[];
  /** Full names of what it describes: services, methods, messages, enums. */
  symbols: string[];
  /** Full names of its services. */
  services: string[];
  /** Its google.protobuf.FileDescriptorProto in base64. */
  descriptor: string;
}

/** Describes .proto files for the reflection service: one file for each package, with references by their full names. */
export function describeProto(sources: string[]): ProtoFile[] {
  const root = new protobuf.Root();
  root.loadSync(sources, { keepCase: true });
  root.resolveAll();
  const set = (root as unknown as { toDescriptor(syntax: string): { file: DescriptorFile[] } }).toDescriptor('proto3');
  for (const file of set.file) {
    if (file.package === 'google.protobuf') file.name = 'google/protobuf/empty.proto';
    for (const message of file.messageType) qualify(root, message, `.${file.package}`);
  }
  return set.file.map((file) => describeFile(file, set.file));
}

/** References are relative to where they stand; clients want them whole. */
function qualify(root: protobuf.Root, message: DescriptorMessage, scope: string): void {
  const here = `${scope}.${message.name}`;
  for (const field of message.field ?? []) {
    if (!field.typeName || field.typeName.startsWith('.')) continue;
    field.typeName = root.lookupType(here.slice(1)).lookupTypeOrEnum(field.typeName).fullName;
  }
  for (const nested of message.nestedType ?? []) qualify(root, nested, here);
}

function describeFile(file: DescriptorFile, files: DescriptorFile[]): ProtoFile {
  const services = file.service.map((service) => `${file.package}.${service.name}`);
  file.dependency = files
    .filter((other) => other !== file && references(file).some((name) => name.startsWith(`.${other.package}.`)))
    .map((other) => other.name);
  return {
    name: file.name,
    dependencies: file.dependency,
    symbols: [
      ...services,
      ...file.service.flatMap((each) => (each.method ?? []).map(({ name }) => `${file.package}.${each.name}.${name}`)),
      ...file.enumType.map((each) => `${file.package}.${each.name}`),
      ...file.messageType.flatMap((message) => symbolsOf(message, file.package)),
    ],
    services,
    descriptor: Buffer.from((file.constructor as unknown as typeof protobuf.Message).encode(file).finish()).toString(
      'base64',
    ),
  };
}

function symbolsOf(message: DescriptorMessage, scope: string): string[] {
  const here = `${scope}.${message.name}`;
  return [
    here,
    ...(message.enumType ?? []).map((each) => `${here}.${each.name}`),
    ...(message.nestedType ?? []).flatMap((nested) => symbolsOf(nested, here)),
  ];
}

/** Full names of the types that a file's messages and methods use. */
function references(file: DescriptorFile): string[] {
  const ofMessage = (message: DescriptorMessage): string[] => [
    ...(message.field ?? []).flatMap((field) => field.typeName ?? []),
    ...(message.nestedType ?? []).flatMap(ofMessage),
  ];
  const ofMethods = file.service.flatMap((service) =>
    (service.method ?? []).flatMap((method) => [method.inputType ?? '', method.outputType ?? '']),
  );
  return [...file.messageType.flatMap(ofMessage), ...ofMethods];
}
