for (name in ['pom.xml', 'jbake.properties', '.gitignore', '.mvn/jvm.config', '.github/workflows/pages.yml', 'content/welcome.txt',
              'target/site/index.html', 'target/site/lectures/welcome.html', 'target/site/about.html',
              'target/site/css/site.css']) {
    assert new File(basedir, name).isFile(), name
}
assert new File(basedir, 'target/site/index.html').getText('UTF-8').contains('Seminar notes')
assert !new File(basedir, 'target/site/project-info.html').exists()
def record = new File(basedir, 'content/what-a-gradient-is.txt').getText('UTF-8')
assert record.contains('Title: What a gradient is\n') && record.contains('Status: draft\n')
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('wrote content/what-a-gradient-is.txt')
assert log.contains('1 lectures, 1 left out, 0 bad')
assert log.contains('lectern.title is not given')
assert log.contains('lectern:generate') && log.contains('User property: lectern.siteUrl')

// The goal that ends by Ctrl-C alone, on a free port:
// $ mvn lectern:serve
def port = new ServerSocket(0).withCloseable { it.localPort }
def serveLog = new File(basedir, 'serve.log')
def serve = new ProcessBuilder([System.getProperty('maven.home') + '/bin/mvn', '-B', '-o',
        '-Dmaven.repo.local=' + localRepositoryPath, '-Dmaven.legacyLocalRepo=true', 'lectern:serve', '-Dlectern.port=' + port])
    .directory(basedir).redirectErrorStream(true).redirectOutput(serveLog).start()
def shown = { path -> try { new URL("http://127.0.0.1:$port/$path").getText('UTF-8') } catch (IOException e) { '' } }
def awaited = { Closure<Boolean> condition ->
    def end = System.nanoTime() + 90_000_000_000L
    while (!condition() && serve.alive && System.nanoTime() < end) {
        sleep 100
    }
    assert condition(), serveLog.text
}
try {
    awaited { shown('lectures/welcome.html').contains('</html>') }
    def welcome = new File(basedir, 'content/welcome.txt')
    welcome.setText(welcome.getText('UTF-8').replaceFirst(/(?m)^Title: .*$/, 'Title: Saved a moment ago'), 'UTF-8')
    awaited { shown('lectures/welcome.html').contains('Saved a moment ago</h1>') }
    new ProcessBuilder('kill', '-INT', "${serve.pid()}").start().waitFor()
    assert serve.waitFor(60, java.util.concurrent.TimeUnit.SECONDS), serveLog.text
} finally {
    serve.destroyForcibly()
}
assert serveLog.getText('UTF-8').contains("The site will be at http://127.0.0.1:$port/")
assert !serveLog.getText('UTF-8').contains('did not end well')
assert new File(basedir, 'target').list().every { !it.endsWith('.previous') }
return true
