import { expect, test } from "vitest";
import { guessColumns } from "./guess-columns";

/** What each column is read as, by header. */
function usesOf(headers: string, rows: string[][] = []): Record<string, string> {
  const columns = headers.split(",");
  return Object.fromEntries(
    guessColumns(columns, rows).columns.map((guess) => [guess.column, guess.use === "field" ? guess.field : guess.use]),
  );
}

const knownAs = (headers: string) => guessColumns(headers.split(","), []).known?.key;

const GOSOM =
  "input_id,link,title,category,address,open_hours,popular_times,website,phone,plus_code,review_count,latitude,longitude,cid,status," +
  "descriptions,reviews_per_rating,thumbnail,data_id,place_id,images,reservations,owner,complete_address,user_reviews,emails";

test("a Google Maps scraper's file gives the place's own id and address, and nobody's reviews", () => {
  expect(knownAs(GOSOM)).toBe("gosom");
  expect(usesOf(GOSOM)).toMatchObject({
    title: "name",
    place_id: "record_id",
    cid: "own",
    address: "own",
    complete_address: "address",
    emails: "email",
    category: "category",
    latitude: "latitude",
    longitude: "longitude",
    descriptions: "description",
    owner: "left_out",
    images: "left_out",
    user_reviews: "left_out",
  });
});

test("of an Apollo file the company's place is read and the person's is left out", () => {
  const headers =
    "First Name,Last Name,Title,Company,Company Name for Emails,Email,Corporate Phone,Mobile Phone,Industry,Keywords,Person Linkedin Url," +
    "Website,Company Linkedin Url,City,State,Country,Company Address,Company City,Company State,Company Country,Company Phone,Apollo Account Id";
  expect(knownAs(headers)).toBe("apollo");
  expect(usesOf(headers)).toMatchObject({
    "First Name": "left_out",
    Email: "left_out",
    City: "left_out",
    State: "left_out",
    Country: "left_out",
    "Mobile Phone": "left_out",
    "Person Linkedin Url": "left_out",
    Company: "name",
    "Company Name for Emails": "own",
    "Company City": "city",
    "Company State": "region",
    "Company Country": "country",
    "Company Address": "address",
    "Company Phone": "phone",
    "Company Linkedin Url": "linkedin",
    "Apollo Account Id": "record_id",
    Industry: "category",
  });
});

test("HubSpot's, Salesforce's and Pipedrive's files are known by their headers", () => {
  const hubspot =
    "Record ID,Company name,Company owner,Phone Number,City,Country/Region,Industry,Company Domain Name,Website URL,Street Address,State/Region,Postal Code";
  expect(knownAs(hubspot)).toBe("hubspot");
  expect(usesOf(hubspot)).toEqual({
    "Record ID": "record_id",
    "Company name": "name",
    "Company owner": "left_out",
    "Phone Number": "phone",
    City: "city",
    "Country/Region": "country",
    Industry: "category",
    "Company Domain Name": "own",
    "Website URL": "website",
    "Street Address": "street",
    "State/Region": "region",
    "Postal Code": "postal_code",
  });
  const report =
    "Account Name,Website,Billing Street,Billing City,Billing State/Province,Billing Zip/Postal Code,Billing Country,Phone,Account Owner,Type,Industry,Account ID";
  expect(knownAs(report)).toBe("salesforce");
  expect(usesOf(report)).toMatchObject({
    "Account ID": "record_id",
    "Billing Zip/Postal Code": "postal_code",
    "Billing State/Province": "region",
    "Account Owner": "left_out",
    Type: "own",
  });
  const loader =
    "Id,Name,BillingStreet,BillingCity,BillingState,BillingPostalCode,BillingCountry,Phone,Website,OwnerId";
  expect(knownAs(loader)).toBe("salesforce");
  expect(usesOf(loader)).toMatchObject({ Id: "record_id", BillingCity: "city", OwnerId: "left_out" });
  const pipedrive =
    "Organization - Name,Organization - ID,Organization - Address,Organization - Owner,Organization - Label";
  expect(knownAs(pipedrive)).toBe("pipedrive");
  expect(Object.values(usesOf(pipedrive))).toEqual(["name", "record_id", "address", "left_out", "tags"]);
});

test("of lists of people around LinkedIn only the company is read", () => {
  const connections = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  expect(knownAs(connections)).toBe("linkedin");
  expect(Object.values(usesOf(connections)).filter((use) => use !== "left_out")).toEqual(["name"]);
  const navigator =
    "First Name,Email,Company Name,Website,Company Phone,Company Street 1,Company City,Company State,Company Post Code,Company Website Domain,Company Industry,Company LI Profile Url";
  expect(knownAs(navigator)).toBe("sales_navigator");
  expect(Object.values(usesOf(navigator))).toEqual(
    "left_out left_out name website phone street city region postal_code own category linkedin".split(" "),
  );
});

test("registers and open data are known by their headers", () => {
  const nppes =
    "NPI,Entity Type Code,Provider Organization Name (Legal Business Name),Provider First Line Business Practice Location Address," +
    "Provider Business Practice Location Address City Name,Provider Business Practice Location Address State Name,Authorized Official Last Name";
  expect(knownAs(nppes)).toBe("nppes");
  expect(Object.values(usesOf(nppes))).toEqual("register_id own name street city region left_out".split(" "));
  const overture =
    "id,names.primary,categories.primary,addresses.freeform,addresses.locality,phones,websites,confidence,bbox.xmin,bbox.ymin";
  expect(knownAs(overture)).toBe("overture");
  expect(Object.values(usesOf(overture))).toEqual(
    "record_id name category street city phone website own longitude latitude".split(" "),
  );
});

test("our own export comes back as it went, without the people who work on it", () => {
  const headers =
    "id,first_run_id,company_name,domain,website,category,category_name,city,state,coverage,owner.email,tags,source.key,source.record_id";
  expect(knownAs(headers)).toBe("prospector");
  expect(usesOf(headers)).toMatchObject({
    company_name: "name",
    website: "website",
    category: "category",
    category_name: "own",
    state: "region",
    "source.record_id": "record_id",
    "owner.email": "left_out",
    tags: "tags",
  });
});

test.each([
  [
    "Firma,Ansprechpartner,Straße,Hausnummer,PLZ,Ort,Bundesland,Land,Telefon,E-Mail,Webseite,Branche,Mitarbeiter",
    "name left_out street street postal_code city region country phone email website category own",
  ],
  [
    "Société,Adresse,Code postal,Ville,Pays,Téléphone,Courriel,Site web,SIREN,Secteur d'activité",
    "name street postal_code city country phone email website register_id category",
  ],
  [
    "Razón social,Dirección,Población,Provincia,Código postal,País,Teléfono,Correo electrónico,Página web,CIF",
    "name street city region postal_code country phone email website register_id",
  ],
  [
    "Ragione sociale,Indirizzo,Città,Provincia,CAP,Nazione,Telefono,Email,Sito web,Partita IVA",
    "name street city region postal_code country phone email website register_id",
  ],
  [
    "Bedrijfsnaam,Straat,Huisnummer,Postcode,Plaats,Land,Telefoon,E-mailadres,Website,KvK-nummer",
    "name street street postal_code city country phone email website register_id",
  ],
  [
    "Nazwa firmy,Ulica,Kod pocztowy,Miejscowość,Województwo,Kraj,Telefon,Adres e-mail,Strona www,NIP",
    "name street postal_code city region country phone email website register_id",
  ],
  [
    "Razão Social,CNPJ,Endereço,Cidade,UF,CEP,Telefone,E-mail",
    "name register_id street city region postal_code phone email",
  ],
])("headers in other languages are read: %s", (headers, uses) => {
  expect(Object.values(usesOf(headers))).toEqual(uses.split(" "));
});

test("columns without headers are known by their values", () => {
  const rows = [
    ["Acme Inc", "12 Main St", "TX", "78701", "www.acme.com", "(512) 471-3434", "sales@acme.com"],
    ["Bee LLC", "99 Oak Ave", "TX", "75201", "bee.com", "(512) 471-3435", "hello@bee.com"],
  ];
  expect(guessColumns(["", "", "", "", "", "", ""], rows).columns.map((one) => "field" in one && one.field)).toEqual(
    "name street region postal_code website phone email".split(" "),
  );
});

test("a header that its values belie is not believed", () => {
  const rows = Array.from({ length: 5 }, (_, at) => [`Shop ${at}`, `${at}`, "Colleges", `see note ${at}`]);
  expect(usesOf("Name,Sector,NAICS_DESC,Website", rows)).toEqual({
    Name: "name",
    Sector: "own",
    NAICS_DESC: "category",
    Website: "own",
  });
});

test("of two columns for one field the fuller one is read, and the other is kept", () => {
  const rows = Array.from({ length: 10 }, (_, at) => [`Shop ${at}`, at === 0 ? "shop.com" : "", `shop${at}.org`]);
  expect(usesOf("Name,Website URL,Domain", rows)).toMatchObject({ "Website URL": "own", Domain: "website" });
});

test("coordinates in one column are not read beside latitude and longitude", () => {
  const rows = Array.from({ length: 5 }, (_, at) => [
    `Shop ${at}`,
    `41.8${at}1`,
    `-87.7${at}1`,
    `(41.8${at}1, -87.7${at}1)`,
  ]);
  expect(usesOf("Name,LATITUDE,LONGITUDE,LOCATION", rows)).toMatchObject({ LATITUDE: "latitude", LOCATION: "own" });
});
