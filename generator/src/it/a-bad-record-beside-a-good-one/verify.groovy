def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('content/no-url.txt:1:1: error: ')
assert log.contains('content/open-diagram.txt:13:1: error: ')
assert log.contains('content/wrong-date.txt:1:12: error: ')
assert log.contains('Timestamp: 2025-02-30T10:00:00')
assert log.contains('1 lectures, 0 left out, 3 bad; 3 errors')
// Nothing was published before and nothing is now; the good one waits in the staging directory.
assert !new File(basedir, 'target/site').exists()
assert new File(basedir, 'target/site.staging/lectures/good.html').isFile()
// GitHub's runner reads lines that begin so.
assert log.readLines().any { it.startsWith('::error file=') && it.contains('content/wrong-date.txt,line=1,col=12,title=timestamp-format::') }
def found = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/check.json'))
assert found*.id == ['timestamp-format']
assert found[0].path == 'content/wrong-date.txt' && found[0].line == 1 && found[0].column == 12
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/check.sarif')).runs[0].results == []
assert log.contains('lectern.failOnError "maybe" is neither true nor false')
assert log.contains('no goal of Lectern knows -Dlectern.siteurl; write -Dlectern.siteUrl')
assert log.contains('maxBadRecords')
return true
