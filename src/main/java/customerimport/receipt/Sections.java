package customerimport.receipt;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** The parts of a page one after the other, each begun when the one before has been read. */
final class Sections implements Iterator<String> {

  private final Iterator<Supplier<Iterator<Markup>>> sections;
  private Iterator<Markup> section = Collections.emptyIterator();

  Sections(List<Supplier<Iterator<Markup>>> sections) {
    this.sections = List.copyOf(sections).iterator();
  }

  @Override
  public boolean hasNext() {
    while (!section.hasNext() && sections.hasNext()) {
      section = sections.next().get();
    }
    return section.hasNext();
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return section.next().html();
  }
}
