import type { KnownExport } from "./known-export";

const A = "Organization -";

/** Organisations, and people and deals with theirs. */
export const pipedrive: KnownExport = {
  key: "pipedrive",
  name: "Pipedrive",
  marks: [
    `${A} name, ${A} owner`,
    `${A} name, ${A} address`,
    `${A} name, ${A} id`,
    "Person - name, Person - organization",
    "Deal - title, Deal - organization",
  ],
  fields: {
    record_id: `${A} id`,
    name: `${A} name, Person - organization, Deal - organization`,
    website: `${A} website, ${A} web`,
    phone: `${A} phone`,
    email: `${A} email`,
    address: `${A} address, ${A} full/combined address of address`,
    street: `${A} street/road name of address`,
    city: `${A} city/town/village/locality of address`,
    region: `${A} state/county of address`,
    postal_code: `${A} zip/postal code of address`,
    country: `${A} country of address`,
    category: `${A} industry`,
    linkedin: `${A} linkedin profile`,
    tags: `${A} label, ${A} labels`,
    latitude: `${A} latitude of address`,
    longitude: `${A} longitude of address`,
  },
  own: `${A} people, ${A} house number of address, ${A} apartment/suite no of address, ${A} district/sublocality of address, ${A} region of address, Deal - title, Deal - id, Deal - value, Deal - stage, Deal - status`,
  people: `${A} owner, Person - name, Person - email, Person - phone, Person - id, Person - owner, Person - label, Deal - owner, Deal - contact person`,
};
