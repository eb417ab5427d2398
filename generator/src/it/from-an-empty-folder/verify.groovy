for (name in ['pom.xml', 'jbake.properties', '.gitignore', '.github/workflows/pages.yml', 'content/welcome.txt',
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
return true
