package customerimport.customer;

import static customerimport.customer.Kind.BIRTH_DATE;
import static customerimport.customer.Kind.COUNTRY;
import static customerimport.customer.Kind.EMAIL;
import static customerimport.customer.Kind.GENDER;
import static customerimport.customer.Kind.LANGUAGE;
import static customerimport.customer.Kind.LINES;
import static customerimport.customer.Kind.PHONE;
import static customerimport.customer.Kind.TEXT;
import static customerimport.customer.Kind.ZIP;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The field catalogue: every column of a customer, in the order of the template and the export. */
@Component
public class Fields {

  /** The field that names the customer; it is never written. */
  public static final Field ID =
      new Field(
          "CustomerID",
          Kind.ID,
          19,
          true,
          false,
          "customer_id",
          List.of(
              "Id",
              "CustomerNo",
              "Kundenummer",
              "Kundenr",
              "KundeID",
              "Kundnummer",
              "CustomerNumber",
              "CustomerNr",
              "KundID",
              "Kundnr",
              "Kundenr."));

  /** The field that may not be empty. */
  public static final Field THE_GENDER =
      field("Gender", GENDER, 1, "gender", "Kjønn", "Kön", "Køn", "Sex");

  private static final List<Field> WRITTEN =
      List.of(
          field(
              "FirstName", TEXT, 100, "first_name", "Fornavn", "Förnamn", "GivenName", "Forename"),
          field(
              "LastName",
              TEXT,
              100,
              "last_name",
              "Surname",
              "Etternavn",
              "Efternamn",
              "Efternavn",
              "FamilyName",
              "Slektsnavn"),
          field(
              "Email",
              EMAIL,
              254,
              "email",
              "E-mail",
              "E-post",
              "Epost",
              "Mail",
              "EmailAddress",
              "E-postadresse",
              "E-postadress",
              "E-mailadresse",
              "Mejl"),
          field(
              "Mobile",
              PHONE,
              32,
              "mobile",
              "Mobil",
              "Mobilnummer",
              "Mobiltelefon",
              "CellPhone",
              "MobilePhone",
              "MobileNumber",
              "Mobilnr",
              "Mobiltlf",
              "Mobilnr."),
          field(
              "Phone",
              PHONE,
              32,
              "phone",
              "HomePhone",
              "Telefon",
              "Tlf",
              "PhoneNumber",
              "Telephone",
              "Telefonnummer",
              "Telefonnr",
              "HomeTelephone",
              "Tlf."),
          field(
              "Address",
              LINES,
              200,
              "address",
              "AddressOne",
              "Address1",
              "Street",
              "Adresse",
              "Adress",
              "Gateadresse",
              "StreetAddress",
              "AddressLine1",
              "Gatuadress",
              "Postadresse"),
          field(
              "Address2",
              LINES,
              200,
              "address2",
              "AddressTwo",
              "Adresse2",
              "c/o",
              "AddressLine2",
              "Adress2"),
          field(
              "ZipCode",
              ZIP,
              16,
              "zip_code",
              "Zip",
              "Postcode",
              "PostalCode",
              "Postnr",
              "Postnummer",
              "Postkode",
              "Postnr."),
          field(
              "City",
              TEXT,
              100,
              "city",
              "Town",
              "Poststed",
              "Sted",
              "By",
              "Ort",
              "Postort",
              "Stad"),
          field("Country", COUNTRY, 100, "country", "Land", "CountryCode", "Landkode", "Landskod"),
          THE_GENDER,
          field(
              "BirthDate",
              BIRTH_DATE,
              10,
              "birth_date",
              "DateOfBirth",
              "Fødselsdato",
              "Född",
              "Fødselsdag",
              "Birthday",
              "DOB",
              "Födelsedatum",
              "Født"),
          field(
              "Language",
              LANGUAGE,
              35,
              "language",
              "LanguageId",
              "Språk",
              "Sprog",
              "LanguageCode",
              "Språkkode",
              "Språkkod"),
          field(
              "Company",
              TEXT,
              200,
              "company",
              "Firma",
              "Organisation",
              "Bedrift",
              "CompanyName",
              "Organization",
              "Organisasjon",
              "Företag",
              "Virksomhed"),
          field(
              "Comment",
              LINES,
              2000,
              "comment",
              "Description",
              "Note",
              "Merknad",
              "Notat",
              "Comments",
              "Notes",
              "Kommentar",
              "Kommentarer",
              "Anteckning"));

  private static final Pattern NOT_SIGNIFICANT =
      Pattern.compile("[\\s\\uFEFF_\\p{Z}\\p{Pd}\\p{M}]");

  private final List<Field> written;
  private final List<Field> all;
  private final Map<String, Field> byName = new HashMap<>();

  /** The catalogue of the product's own fields alone. */
  public Fields() {
    this(OwnColumns.NONE);
  }

  /**
   * The catalogue of the product's fields and those that the site has added.
   *
   * @param own the site's columns
   */
  @Autowired
  public Fields(OwnColumns own) {
    remember(ID);
    WRITTEN.forEach(this::remember);
    written = Stream.concat(WRITTEN.stream(), own.fields(this).stream()).toList();
    written.subList(WRITTEN.size(), written.size()).forEach(this::remember);
    all = Stream.concat(Stream.of(ID), written.stream()).toList();
  }

  /**
   * The fields that an import can write, in catalogue order: the product's, then the site's; {@link
   * #ID} is not among them.
   */
  public List<Field> written() {
    return written;
  }

  /** All fields in catalogue order, {@link #ID} first. */
  public List<Field> all() {
    return all;
  }

  /** The fields that the site has added. */
  public List<Field> own() {
    return written.subList(WRITTEN.size(), written.size());
  }

  /** The field whose values find a customer whose number the sender does not know. */
  public Optional<Field> key() {
    return written.stream().filter(Field::key).findFirst();
  }

  /** The fields that a file must have a column for. */
  public List<Field> required() {
    return all.stream().filter(Field::required).toList();
  }

  /**
   * The field of exactly this name; aliases do not count.
   *
   * @param name as the catalogue has it
   */
  public Optional<Field> get(String name) {
    return all.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Where a field stands among those that an import can write.
   *
   * @param name of one of the product's fields
   */
  public static int indexOf(String name) {
    return WRITTEN.stream().map(Field::name).toList().indexOf(name);
  }

  /**
   * The field that a header cell names, by its name or an alias.
   *
   * @param header the cell as the file has it
   */
  public Optional<Field> named(String header) {
    return Optional.ofNullable(byName.get(normal(header)));
  }

  /** A header name without what does not tell names apart: case, spaces, marks, {@code - _}. */
  public static String normal(String header) {
    String decomposed = Normalizer.normalize(header.strip(), Normalizer.Form.NFKD);
    return NOT_SIGNIFICANT
        .matcher(decomposed)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('ø', 'o')
        .replace("æ", "ae");
  }

  private void remember(Field field) {
    byName.put(normal(field.name()), field);
    field.aliases().forEach(alias -> byName.put(normal(alias), field));
  }

  private static Field field(String name, Kind kind, int limit, String column, String... aliases) {
    boolean required = kind == GENDER;
    return new Field(name, kind, limit, required, false, column, Arrays.asList(aliases));
  }
}
