def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('content/no-url.txt:1:1: error: ')
assert log.contains('content/open-diagram.txt:13:1: error: ')
assert log.contains('content/wrong-date.txt:1:12: error: ')
assert log.contains('Timestamp: 2025-02-30T10:00:00')
assert log.contains('1 lectures, 0 left out, 3 bad; 3 errors')
assert !log.contains('good.txt')
// Nothing was published before and nothing is now; the good one waits in the staging directory.
assert !new File(basedir, 'target/site').exists()
assert new File(basedir, 'target/site.staging/lectures/good.html').isFile()
return true
