package customerimport.imports;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Has the next things made on another thread while this one is at work with those before: one after
 * the other, and never more than two ahead. Two, because a splitter asks whether another one
 * follows before it hands on the one that it has.
 *
 * @param <T> what is made
 */
public final class ReadAhead<T> implements Iterator<T>, Closeable {

  private static final int AHEAD = 2;

  private final Executor other;
  private final Supplier<CompletableFuture<T>> beginning;
  private final Runnable closeSource;
  private final Deque<CompletableFuture<T>> ahead = new ArrayDeque<>();
  private CompletableFuture<T> last = CompletableFuture.completedFuture(null);
  private boolean isDry;
  private volatile boolean isOver;

  /**
   * Begins at once.
   *
   * @param source makes the next one, or null behind the last; asked no more once it has thrown
   * @param other where it is asked
   */
  public ReadAhead(Supplier<T> source, Executor other) {
    this.other = other;
    this.beginning = () -> last = last.thenApplyAsync(before -> made(source), other);
    this.closeSource = () -> {};
    fill();
  }

  private <S> ReadAhead(ReadAhead<S> before, Function<S, T> step) {
    this.other = before.other;
    this.beginning =
        () ->
            before
                .take()
                .thenApplyAsync(made -> made == null || isOver ? null : step.apply(made), other);
    this.closeSource = before::close;
    fill();
  }

  /**
   * What becomes of these, in the same order: the next station of a production line, where two are
   * at work at once, each on another thread. Its close is the close of both.
   *
   * @param step makes one of one, never null, whatever becomes of the others
   * @param <R> what is made of them
   */
  public <R> ReadAhead<R> then(Function<T, R> step) {
    return new ReadAhead<>(this, step);
  }

  /**
   * Waits until it is made: whether there is another one, or something to be thrown in its place.
   */
  @Override
  public boolean hasNext() {
    if (isOver) {
      return false;
    }
    CompletableFuture<T> next = ahead.getFirst();
    boolean isTrouble = next.handle((made, trouble) -> trouble != null).join();
    isOver = !isTrouble && next.join() == null;
    return !isOver;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      return take().join();
    } catch (CompletionException e) {
      isOver = true;
      if (e.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  /** Makes no more; what is being made is waited for, so that its source can be closed. */
  @Override
  public void close() {
    isOver = true;
    ahead.forEach(made -> made.handle((one, trouble) -> null).join());
    closeSource.run();
  }

  /** One at a time comes here: each is asked for when the one before is made. */
  private T made(Supplier<T> source) {
    if (isOver || isDry) {
      return null;
    }
    T made = source.get();
    isDry = made == null;
    return made;
  }

  private CompletableFuture<T> take() {
    CompletableFuture<T> first = ahead.removeFirst();
    fill();
    return first;
  }

  private void fill() {
    while (ahead.size() < AHEAD) {
      ahead.add(beginning.get());
    }
  }
}
