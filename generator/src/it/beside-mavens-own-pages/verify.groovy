def text = { String path -> new File(basedir, path).getText('UTF-8') }
// As a section: Maven's page has the menu entry, and ours has nothing of Maven's.
def index = text('target/site/index.html')
assert index.contains('href="lectures/index.html"') && index.contains('Lecture notes')
assert text('target/site/lectures/lectures/descent.html').contains('Gradient descent, slowly')
assert new File(basedir, 'target/site/lectures/css/site.css').isFile()
// What Lectern keeps for its next run is no part of the project's site.
assert new File(basedir, 'target/site').list().every { !it.startsWith('lectures.') }
// As a report: listed among the project's reports, and made once.
assert text('target-report/site/project-reports.html').contains('href="lectures/index.html"')
assert text('target-report/site/project-reports.html').contains('Summaries, diagrams and transcripts of lectures.')
assert text('target-report/site/lectures/lectures/descent.html').contains('Gradient descent, slowly')
return true
