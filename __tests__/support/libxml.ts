import { readFile } from 'node:fs/promises'
import { memoryPages, validateXML } from 'xmllint-wasm'

const SCHEMA = new URL('./junit.xsd', import.meta.url)

/** The faults that libxml finds in the documents: not well-formed, or not JUnit. */
export async function faultsOf(documents: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [await readFile(SCHEMA, 'utf8')],
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ rawMessage }) => rawMessage.slice(0, 500))
}

/** The document after libxml has read and written it. */
export async function rewritten(document: string): Promise<string> {
  const { normalized, errors } = await validateXML({
    xml: [{ fileName: 'one.xml', contents: document }],
    schema: [ANYTHING],
    normalization: 'c14n',
  })
  if (errors.length > 0) throw new Error(errors[0]?.rawMessage)
  return normalized
}

const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="root" type="xs:anyType"/>
</xs:schema>`
