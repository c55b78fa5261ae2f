package customerimport.operations;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Has every line of the log, whoever writes it, name the import that is at work. */
@Component
class ImportInLog implements InterceptStrategy {

  private static final String KEY = "importId";

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode definition, Processor target, Processor next) {
    return new Named(target);
  }

  private static final class Named extends DelegateAsyncProcessor {

    Named(Processor target) {
      super(target);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      Object importId = exchange.getMessage().getHeader(KEY);
      if (importId == null) {
        return super.process(exchange, callback);
      }
      String before = MDC.get(KEY);
      MDC.put(KEY, importId.toString());
      try {
        return super.process(exchange, callback);
      } finally {
        put(before);
      }
    }

    private static void put(String before) {
      if (before == null) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    }
  }
}
