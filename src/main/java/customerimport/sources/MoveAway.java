package customerimport.sources;

import customerimport.imports.Imports;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileExpressionRenamer;
import org.apache.camel.component.file.strategy.GenericFileProcessStrategySupport;
import org.apache.camel.support.builder.ExpressionBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves a file that was taken into the folder {@code .received} beside it. What cannot be moved is
 * found again: its mark tells that it is no new file, and it is tried again less and less often.
 * Once it is moved, its mark is forgotten, for the next file that looks the same is another one.
 */
@Component("moveAway")
class MoveAway extends GenericFileProcessStrategySupport<Object> {

  private static final Logger LOG = LoggerFactory.getLogger(MoveAway.class);

  private final Imports imports;

  MoveAway(Imports imports) {
    this.imports = imports;
  }

  @Override
  public void commit(
      GenericFileOperations<Object> operations,
      GenericFileEndpoint<Object> endpoint,
      Exchange exchange,
      GenericFile<Object> file) {
    Taken taken = exchange.getVariable("taken", Taken.class);
    var name = ExpressionBuilder.constantExpression(".received/" + taken.receivedName());
    var target = new GenericFileExpressionRenamer<Object>(name);
    try {
      renameFile(operations, file, target.renameFile(operations, exchange, file));
      moved(taken, file.getFileNameOnly());
    } catch (GenericFileOperationFailedException e) {
      leave(taken, file.getFileNameOnly(), e);
    }
  }

  private void moved(Taken taken, String name) {
    taken.inbox().looks().forget(name);
    if (taken.importId() != null) {
      imports.forgetMark(taken.importId());
    }
  }

  private static void leave(Taken taken, String name, GenericFileOperationFailedException why) {
    if (taken.inbox().looks().holdBack(name) == 1) {
      LOG.warn(
          "A file that was taken from inbox {} (import {}) cannot be moved away ({});"
              + " it is tried again, less and less often",
          taken.inbox().name(),
          taken.importId(),
          why.getClass().getName());
    }
  }
}
