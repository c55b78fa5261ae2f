package customerimport.events;

import customerimport.customer.SiteSettings;
import customerimport.imports.Explanations;
import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.problem.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** What a mail says of an import that a person should look at; nothing of its customers. */
@Component
public class Notices {

  private final Imports imports;
  private final Explanations explanations;
  private final Texts texts;
  private final Locale language;

  Notices(Imports imports, Explanations explanations, Texts texts, SiteSettings site) {
    this.imports = imports;
    this.explanations = explanations;
    this.texts = texts;
    this.language = site.language();
  }

  /**
   * The subject.
   *
   * @param importId the import
   * @param type what happened to it: {@code waiting} or {@code failed}
   */
  public String subject(@Header("importId") long importId, @Header("type") String type) {
    return texts.text("notice." + type + ".subject", language, words(imports.get(importId)));
  }

  /**
   * The text.
   *
   * @param importId the import
   * @param type what happened to it: {@code waiting} or {@code failed}
   */
  public String text(@Header("importId") long importId, @Header("type") String type) {
    return texts.text("notice." + type + ".text", language, words(imports.get(importId)));
  }

  private Map<String, Object> words(Import of) {
    Map<String, Object> words = new HashMap<>();
    words.put("id", of.id());
    words.put("fileName", of.fileName().replaceAll("\\p{Cntrl}", " "));
    words.put("source", of.account() == null ? of.source() : of.source() + " " + of.account());
    words.put("why", of.waiting() == null ? null : explanations.of(of.waiting(), language));
    words.put("failure", of.failure());
    return words;
  }
}
