import type { KnownExport } from "./known-export";

const AT = "Provider Business Practice Location Address";

/** The register of health care providers in the United States: its bulk file and its API. */
export const nppes: KnownExport = {
  key: "nppes",
  name: "NPPES",
  marks: [
    "npi, entity type code",
    "npi, provider organization name (legal business name)",
    "number, enumeration_type",
    "number, basic.organization_name",
  ],
  fields: {
    register_id: "npi, number",
    name: "provider organization name (legal business name), basic.organization_name, organization_name, provider other organization name",
    street:
      "provider first line business practice location address, provider second line business practice location address",
    city: `${AT} city name`,
    region: `${AT} state name`,
    postal_code: `${AT} postal code`,
    country: `${AT} country code (if outside U.S.)`,
    phone: `${AT} telephone number`,
    address: "addresses",
    category: "taxonomies, taxonomy_description",
  },
  own: "identifiers, other_names, endpoints, practicelocations, healthcare provider taxonomy code_1",
  people: `provider last name (legal name), provider first name, provider middle name, provider credential text, provider name prefix text, provider name suffix text,
    authorized official last name, authorized official first name, authorized official middle name, authorized official title or position, authorized official telephone number,
    basic.authorized_official_first_name, basic.authorized_official_last_name, basic.authorized_official_middle_name, basic.authorized_official_telephone_number, basic.authorized_official_title_or_position,
    basic.authorized_official_credential, basic.first_name, basic.last_name`,
};
