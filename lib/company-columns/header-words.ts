import type { CompanyColumnField } from "@/lib/contract/company-columns";
import { headerKeys } from "./header-key";

/** What columns are called, by what they hold: the better one first. English, German, French, Spanish, Italian, Dutch, Polish, Portuguese. */
const WORDS: Record<CompanyColumnField, string> = {
  record_id: `record id, source record id, external id, place id, company id, account id, organization id, id, uuid, guid, gers id,
    cid, data id, kundennummer, customer id, client id, customer number, identifiant, klantnummer, numer klienta`,
  name: `name, company name, company, company legal name, business name, doing business as name, dba name, dba, trade name, trading name,
    account name, organization name, organisation name, organization, organisation, org name, company name 1, legal name, legal business name,
    registered name, official name, entity name, provider organization name, employer, employer name, vendor, vendor name, supplier,
    supplier name, customer name, client name, facility name, institution name, store name, shop name, place name, venue name, location name,
    names primary, companyname, firm, firm name,
    firma, firmenname, firmenbezeichnung, unternehmen, unternehmensname, name der firma, betrieb, kunde, kundenname, organisationsname,
    societe, nom de la societe, nom societe, raison sociale, denomination, denomination sociale, entreprise, nom entreprise,
    nom de l'entreprise, etablissement, enseigne, nom commercial, nom,
    empresa, nombre de la empresa, nombre empresa, razon social, nombre comercial, compania, nombre,
    azienda, nome azienda, ragione sociale, denominazione, ditta, impresa, societa, nome,
    bedrijf, bedrijfsnaam, naam bedrijf, organisatie, handelsnaam, naam,
    nazwa firmy, nazwa, przedsiebiorstwo, nazwa podmiotu,
    nome da empresa, razao social, nome fantasia, nome comercial, denominacao social`,
  website: `website url, website, web site, company website, website address, homepage, home page, web, web address, webaddr, site web, url,
    site, company url, internet, internet address, domain, domain name, company domain name, company domain, website domain, websites, web url, www,
    webseite, internetseite, internetadresse, webadresse, site internet, adresse web, sitio web, pagina web, web de la empresa,
    sito web, sito, sito internet, indirizzo web, website adres, webpagina, strona internetowa, strona www, strona, adres www, pagina da web, pagina na internet`,
  phone: `phone, phone number, telephone, telephone number, tel, tel no, company phone, company phone number, main phone, business phone, corporate phone,
    work phone, office phone, phone 1, phone no, telephone 1, phones, contact number, main number, switchboard, international phone number, phone e164, phone unformatted,
    telefon, telefonnummer, rufnummer, tel nr, telefon 1, telefon zentrale, telephone fixe, numero de telephone, tel fixe, telefono, numero de telefono,
    telefono fijo, numero di telefono, recapito telefonico, telefoon, telefoonnummer, tel nummer, numer telefonu, telefone, numero de telefone`,
  email: `company email, email, e mail, email address, e mail address, general email, main email, business email, office email, contact email, emails, email 1, mail,
    e mail adresse, emailadresse, adresse e mail, adresse mail, adresse email, courriel, correo, correo electronico, direccion de correo, posta elettronica,
    indirizzo email, indirizzo e mail, e mailadres, emailadres, adres e mail, adres email, endereco de email`,
  street: `street, street address, street 1, street address 1, street line 1, address line 1, address 1, addr 1, addr, street name, site address, address street,
    street and number, street number and name, addr housenumber, house number, addr street, street 2, street address 2, street line 2, address line 2, address 2, addr 2,
    address 3, address line 3, strasse, strasse und hausnummer, strasse hausnummer, strasse nr, str, hausnummer, hausnr, anschrift strasse, rue, voie,
    numero et rue, adresse 1, adresse ligne 1, adresse 2, calle, calle y numero, domicilio, via, via e numero, straat, straatnaam, straat en huisnummer, huisnummer,
    ulica, ulica i numer, nr domu, rua, logradouro, morada 1, freeform, addresses freeform, address freeform`,
  address: `full address, complete address, formatted address, address full, single line address, address, postal address, business address, company address,
    physical address, location address, addresses, headquarters address, headquarters, anschrift, adresse, firmenadresse, adresse complete, adresse postale,
    direccion, direccion completa, direccion postal, indirizzo, indirizzo completo, sede, adres, adres siedziby, endereco, morada`,
  city: `city, city name, town, town city, city town, locality, municipality, city or town, post town, address city, suburb,
    ort, stadt, wohnort, ortschaft, gemeinde, ville, commune, localite, ciudad, localidad, municipio, poblacion, citta, comune, localita,
    plaats, plaatsnaam, stad, woonplaats, gemeente, miasto, miejscowosc, gmina, cidade, concelho, addr city, addresses locality`,
  region: `state region, state province, state, state code, state or province, state name, stabbr, stalp, stname, us state, province, province state, region, region code,
    state county, bundesland, land bundesland, departement, provincia, comunidad autonoma, estado, regione, provincie, wojewodztwo, distrito, uf,
    canton, kanton, prefecture, territory, addr state, addresses region`,
  postal_code: `postal code, postcode, post code, zip, zip code, zip postal code, postal zip code, zip or postal code, zip5, postal, postalcode zip, pincode, pin code, eircode,
    plz, postleitzahl, code postal, cp, codigo postal, cap, codice di avviamento postale, codice postale, kod pocztowy, cep, postnummer, addr postcode, addresses postcode`,
  country: `country code, country region, country, country name, country iso, country iso code, country code iso, nation, land, staat, pays, code pays, pais, codigo pais, paese, nazione, stato, kraj,
    addr country, addresses country`,
  category: `category, primary category, main category, categories, category name, taxonomy primary, categories primary, basic category, taxonomy, industry, primary industry,
    industry sector, sector, business type, company type, business category, type of business, business activity, naics description, naics desc, naics title, naics, naics code,
    primary naics, sic description, sic desc, sic, sic code, brewery type, facility type, specialty, subtypes, sub category, subcategory, amenity, tourism, healthcare,
    branche, kategorie, wirtschaftszweig, gewerbe, secteur, secteur d'activite, activite, categorie, industrie, sector de actividad, actividad, categoria, rubro, giro,
    settore, attivita, settore di attivita, sectie, bedrijfstak, kategoria, branza, ramo, setor, ramo de atividade`,
  description: `description, company description, short description, about us, about the company, summary, company summary, descriptions, business description, overview, seo description,
    beschreibung, kurzbeschreibung, descripcion, descrizione, beschrijving, omschrijving, opis, descricao`,
  latitude: `latitude, lat, y coordinate, geo lat, gps lat, gps latitude, location lat, coordinates lat, bbox ymin, lat dd, breitengrad, breite, latitud, latitudine, breedtegraad, szerokosc geograficzna`,
  longitude: `longitude, lng, lon, long, longtitude, x coordinate, geo lng, geo lon, gps lon, gps lng, gps longitude, location lng, location lon, coordinates lng, coordinates lon, bbox xmin, lon dd,
    laengengrad, langengrad, lange, laenge, longitud, longitudine, lengtegraad, dlugosc geograficzna`,
  coordinates: `coordinates, lat long, lat lng, latlng, lat lon, latitude longitude, geo, geo point, geolocation, gps, gps coordinates, location point, geometry, the geom,
    koordinaten, coordonnees, coordenadas, coordinate, wspolrzedne`,
  linkedin: `linkedin company page, company linkedin url, company linkedin, company li profile url, linkedin url, linkedin, linkedin company url, linkedin page, linkedin profile, linkedin link`,
  facebook: `facebook company page, facebook url, facebook, company facebook url, facebook page, facebook link, contact facebook`,
  instagram: `instagram, instagram url, instagram page, instagram handle, contact instagram`,
  x: `twitter url, twitter, twitter handle, x url, x twitter, company twitter url, twitter link, contact twitter`,
  register_id: "",
  tags: `tags, company tags, labels, organization label, schlagworte, etiquettes, mots cles, etiquetas, etichette, etiketten, etykiety`,
};

export type HeaderWord = { field: CompanyColumnField; preference: number };

/** By a header's key, what it holds and how many headers say so better. */
export const HEADER_WORDS: ReadonlyMap<string, HeaderWord> = new Map(
  Object.entries(WORDS)
    .flatMap(([field, words]) =>
      headerKeys(words).map((key, preference) => [key, { field: field as CompanyColumnField, preference }] as const),
    )
    .reverse(),
);
