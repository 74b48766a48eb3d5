import { REFUSED_COLUMNS } from "@/lib/contract/company-columns";
import { headerKeys } from "./header-key";

/** Why a column is left out unless somebody chooses it, for people to read. */
const PEOPLE = "It is about people, not the company.";
const REVIEWS = "It is what people wrote about the company.";
const PICTURES = "It is pictures.";
const REFUSAL = "It says why the row was refused before.";
const VISITS = "It is for visitors of the map and changes by the hour.";

const LEFT_OUT: Record<string, string> = {
  [PEOPLE]: `first name, last name, full name, middle name, surname, given name, family name, salutation, contact, contact name, contact person, primary contact,
    contact first name, contact last name, associated contact, person name, people, job title, contact title, position, seniority, connected on,
    mobile, mobile phone, mobile number, cell, cell phone, home phone, direct phone, work direct phone, direct dial, personal email, personal emails, work email,
    contact owner, owner, owner name, owner email, owner id, owner link, account owner, company owner, organization owner, record owner, lead owner, deal owner, hubspot owner, hubspot owner id, created by, created by user id, last modified by,
    ceo, ceo name, founder, founders, director, directors, principal, president, manager, authorized official, in care of, in care of name, ico, date of birth, birthday, gender,
    person linkedin url, linkedin profile url, contact linkedin url, contact id, apollo contact id,
    vorname, nachname, anrede, ansprechpartner, ansprechpartnerin, kontaktperson, geschaftsfuhrer, geschaeftsfuhrer, inhaber, inhaberin, mobil, handy, mobiltelefon,
    prenom, nom de famille, civilite, interlocuteur, contact principal, dirigeant, gerant, telephone portable, portable, poste, fonction,
    apellido, apellidos, persona de contacto, contacto, cargo, movil, telefono movil, cognome, referente, persona di riferimento, cellulare, titolare, amministratore,
    voornaam, achternaam, contactpersoon, functie, mobiel, imie, nazwisko, imie i nazwisko, osoba kontaktowa, stanowisko, telefon komorkowy, apelido, sobrenome, telemovel, celular, pessoa de contato`,
  [REVIEWS]: "reviews, user reviews, user reviews extended, reviews data, review text, reviews tags",
  [PICTURES]:
    "images, image, image url, image urls, photo, photos, photo url, thumbnail, thumbnail url, logo, logo url, street view, street view url",
  [REFUSAL]: REFUSED_COLUMNS.join(", "),
  [VISITS]:
    "popular times, reservations, reservation, reservation links, booking appointment link, order online, order links",
};

/** By a header's key, why it is left out. */
export const LEFT_OUT_HEADERS: ReadonlyMap<string, string> = new Map(
  Object.entries(LEFT_OUT).flatMap(([why, headers]) => headerKeys(headers).map((key) => [key, why] as const)),
);

export const ABOUT_PEOPLE = PEOPLE;

/** That a list has one of them says that its rows are people. */
export const PERSON_MARKS: ReadonlySet<string> = new Set(
  headerKeys(
    "first name, last name, given name, family name, surname, full name, job title, seniority, connected on, person name, vorname, nachname, prenom, nom de famille, apellido, apellidos, cognome, voornaam, achternaam, nazwisko, sobrenome",
  ),
);
/** In a list of people, theirs. */
export const OF_THE_PERSON: ReadonlySet<string> = new Set(
  headerKeys(
    "email, e mail, email address, emails, mail, email 1, e mail adresse, emailadresse, phone, phone number, telephone, title, linkedin, linkedin url, linkedin profile, linkedin link, url, twitter, twitter handle, facebook, instagram, name, nom, nombre, nome, naam, id, description, headline, summary",
  ),
);
