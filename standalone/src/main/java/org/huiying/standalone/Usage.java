package org.huiying.standalone;

/** What the command line answers to {@code help}. */
final class Usage {
    static final String TEXT = """

            usage: ./huiying COMMAND [--port N] [--data DIR]

              up                      build what is missing, start everything, say where it is
                 --full-compiler      with the JVM's full compiler, for load tests
                 --no-aot             without AOT caches
              demo                    the same, then play a county's day into it
              demo --once             play it, write demo-summary.json, stop everything
              down                    stop everything, in order
              status [--json]         how each part is
              reset                   stop everything and delete the data
              token ACCOUNT           print an access token of a demo account
              republish [SERVICE]     send all kept events again
              dlt list                events that could not be applied
              dlt show ID             one of them
              dlt repair ID FILE      give it another body (FILE - reads standard input)
              dlt replay ID           apply it and what waits behind it
              dlt discard ID          give it up and go on behind it
              dump DIR                all tables and topics as NDJSON
              replay FILE --out DIR   door and detection over the mentions of a file, without the stack
                 --watch-topics FILE  with other watch topics than the shipped ones
                 --all                writes the mentions that match nothing, too
                 --records            writes the records that the topology would read, too
              train                   make the reading models anew from the labelled samples
              doctor                  is this machine ready for it
              test                    run every test there is
              bench NAME              run a benchmark: relay, latency, ingest, chain, detection, accuracy

              --port N                the gateway's port (default 8080); the others are N+1 to N+19
              --data DIR              where the data is kept (default .data)
            """;

    private Usage() {}
}
